/** The closed lists of the contract as options of a field, in the words of the field. */
import { channels, offerStates, reasons } from '../../../contract/model/words.ts';
import type { Option } from '../../parts/choice-list.tsx';

export function optionsOf<const Words extends Readonly<Record<string, string>>>(words: Words): Option[] {
  return Object.entries(words).map(([id, title]) => ({ id, title }));
}

/** Words of the contract that say it themselves. */
export function optionsFrom(words: readonly string[]): Option[] {
  return words.map((id) => ({
    id,
    title: id === 'unknown' ? 'Not stated' : id.charAt(0).toUpperCase() + id.slice(1),
  }));
}

export const sideOptions = optionsOf({
  ours: 'Ours',
  theirs: 'Theirs',
  third: 'A third side',
  unknown: 'Not stated',
});

export const partyOptions = optionsOf({
  us: 'Our side',
  them: 'Their side',
  unknown: 'Not stated',
  disputed: 'Disputed',
});

export const channelOptions = optionsFrom(channels);

export const offerStateOptions = optionsFrom(offerStates);

export const reasonOptions = optionsFrom(reasons);

export const remarkField = { key: 'remark', label: 'Remark', looks: 'prose' } as const;
