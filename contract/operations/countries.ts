/** Countries, organizations and entities. */
import { z } from 'zod';
import { country } from '../model/country.ts';
import { keeping } from './keeping.ts';
import { query } from './operation.ts';

export const countries = {
  ...keeping(country),
  list: query({ input: z.strictObject({}), output: z.array(country.kept), reads: ['countries'] }),
};
