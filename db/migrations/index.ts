/** Every migration there is, in order; forward only, each shipped one locked by its hash in `shipped.ts`. */
import type { Migration } from '../migrate.ts';
import { core } from './0001-core.ts';
import { byHand } from './0002-by-hand.ts';
import { furtherByHand } from './0003-further-by-hand.ts';

export const migrations: readonly Migration[] = [core, byHand, furtherByHand];
