/** What is chosen for the report of a round, kept as a draft of the round so that a reload loses nothing. */
import type { Id } from '../../../contract/model/id.ts';
import { useDraft, type Draft } from '../../data/drafts.ts';

export interface ChosenOptions {
  /** As typed; empty: no line. */
  readonly classification: string;
  readonly isRedacted: boolean;
}

const nothingChosen: ChosenOptions = { classification: '', isRedacted: false };

export function useReportOptions(roundId: Id<'round'>): Draft<ChosenOptions> {
  return useDraft('report', roundId, nothingChosen, {
    titleOf: () => null,
    isNothing: ({ classification, isRedacted }) => classification === '' && !isRedacted,
  });
}
