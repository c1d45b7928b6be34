/** Countries, organizations and entities. */
import { z } from 'zod';
import { country } from '../model/country.ts';
import { idSchema } from '../model/id.ts';
import { keeping } from './keeping.ts';
import { query } from './operation.ts';

export const countries = {
  ...keeping(country),
  list: query({ input: z.strictObject({}), output: z.array(country.kept), reads: ['countries'] }),
  /** The zone of the capital, as a proposal for a seat; null where none is known. */
  zone: query({
    input: z.strictObject({ id: idSchema('country') }),
    output: z.string().nullable(),
    reads: ['countries'],
    errors: ['not-found'],
  }),
};
