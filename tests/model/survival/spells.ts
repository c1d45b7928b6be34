/** Random spells on a coarse grid, so that lengths and bounds often meet. */
import * as fc from 'fast-check';
import type { Spell } from '../../../contract/model/survival/spell.ts';
import { exactly } from './tables.ts';

const arbitraryEnd = fc.constantFrom<Spell['end'][]>('answered', 'answered', 'declined', 'censored');

export const arbitraryExactSpells: fc.Arbitrary<Spell[]> = fc.array(
  fc.tuple(fc.nat(30), arbitraryEnd).map(([length, end]) => exactly(length, end)),
  { minLength: 1, maxLength: 40 },
);

export const arbitrarySpells: fc.Arbitrary<Spell[]> = fc.array(
  fc.tuple(fc.nat(30), fc.constantFrom(0, 0, 1, 5, 12), arbitraryEnd).map(([length, width, end]): Spell => ({
    atLeastMs: length,
    atMostMs: end === 'censored' ? length : length + width,
    end,
  })),
  { minLength: 1, maxLength: 40 },
);
