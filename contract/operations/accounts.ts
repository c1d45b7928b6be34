/** Voices and their versions of events, and which version is preferred. */
import { z } from 'zod';
import { account } from '../model/account.ts';
import { idSchema } from '../model/id.ts';
import { citation, identifier, source, voice } from '../model/source.ts';
import { keeping } from './keeping.ts';
import { mutation, query } from './operation.ts';

export const accounts = {
  ...keeping(account),
  /** Makes this the one preferred version of its event; every board and report follows. */
  prefer: mutation({
    input: z.strictObject({ id: idSchema('account') }),
    output: account.kept,
    touches: ['accounts'],
    errors: ['not-found'],
  }),
};

export const voices = {
  ...keeping(voice),
  list: query({ input: z.strictObject({}), output: z.array(voice.kept), reads: ['accounts'] }),
};

export const sources = keeping(source);
export const citations = keeping(citation);
export const identifiers = keeping(identifier);
