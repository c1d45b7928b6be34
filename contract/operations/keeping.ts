/** The three commands every kind of record has: make, change, remove. */
import { z } from 'zod';
import { idSchema } from '../model/id.ts';
import type { Kept, Thing } from '../model/thing.ts';
import { mutation, type Mutation } from './operation.ts';

type IdOf<T extends Thing> = z.ZodType<Kept<T>['id']>;

export type Keeping<T extends Thing> = {
  /** The record's id is made by the client. */
  readonly make: Mutation<T['making'], T['kept']>;
  readonly change: Mutation<z.ZodObject<{ id: IdOf<T>; fields: T['changing'] }>, T['kept']>;
  /** Removes the record and everything that is part of it; refused while others refer to it. */
  readonly remove: Mutation<z.ZodObject<{ id: IdOf<T> }>, z.ZodObject<{ removed: z.ZodNumber }>>;
};

export function keeping<T extends Thing>(thing: T): Keeping<T> {
  const id = idSchema(thing.name) as unknown as IdOf<T>;
  const touches = [thing.topic];
  return {
    make: mutation({
      input: thing.making,
      output: thing.kept,
      touches,
      errors: ['conflict'],
    }),
    change: mutation({
      input: z.strictObject({ id, fields: thing.changing }),
      output: thing.kept,
      touches,
      errors: ['not-found', 'conflict'],
    }),
    remove: mutation({
      input: z.strictObject({ id }),
      output: z.object({ removed: z.number() }),
      touches,
      errors: ['not-found', 'conflict'],
    }),
  };
}
