import type { Migration } from '../migrate.ts';
import { calls } from './0001-core/calls.ts';
import { people } from './0001-core/people.ts';
import { record } from './0001-core/record.ts';
import { rounds } from './0001-core/rounds.ts';
import { statements } from './0001-core/statements.ts';

/** The whole model and the change record. Times are half-open bounds in epoch milliseconds with zone and text as typed. */
export const core: Migration = {
  number: 1,
  name: 'core',
  sql: [people, rounds, calls, statements, record].join('\n'),
};
