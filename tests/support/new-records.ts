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

/** With so many spellings of the name. */
export function newOfficial(spellings: number) {
  return {
    id: idFrom('official', newUid()),
    record: { name: 'Sergei Lavrov' },
    aliases: Array.from({ length: spellings }, (_, index) => ({
      id: idFrom('official_alias', newUid()),
      name: `Spelling ${index}`,
      kind: 'spelling',
    })),
    details: [],
  };
}
