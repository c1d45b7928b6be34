import { randomBytes } from 'node:crypto';
import { idFrom, uidMaker } from '../../contract/model/id.ts';

const newUid = uidMaker(Date.now, randomBytes);

export const newCommandId = newUid;

export function newTopic() {
  return {
    id: idFrom('topic', newUid()),
    name: 'Grain corridor',
    standing: false,
    remark: null,
    parentId: null,
  };
}

export function newCountry() {
  return { id: idFrom('country', newUid()), code: 'FR', name: 'France', kind: 'country' as const };
}
