import { badInput } from '../../contract/errors.ts';
import type { Check } from './check.ts';

/** The bytes lie under their digest, which is no key that a rule of the schema could hold to. */
export const checkOfficialPhoto: Check<'official_photo'> = ({ digest }, store) => {
  if (store.prepare('SELECT 1 FROM photo_content WHERE digest = ?').get(digest) === undefined) {
    throw badInput(['digest'], 'The photo is no longer here. Choose the file again.');
  }
};
