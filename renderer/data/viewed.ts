/** Answers that depend on the view, while the view moves: one question at a time, and the last one asked for wins. */
import { replaceEqualDeep, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Board } from '../../contract/model/board-shape.ts';
import type { Id } from '../../contract/model/id.ts';
import type { Timeline } from '../../contract/model/timeline-shape.ts';
import type { Report } from '../../contract/model/report/report.ts';
import type { RequestStory } from '../../contract/model/request-story-shape.ts';
import type { View } from './address.ts';
import { useCore } from './core.ts';
import { viewAhead } from './view-ahead.ts';

export interface Viewed<Answer> {
  /** The last answer there was, which may be of an earlier view. */
  readonly answer: Answer | null;
  /** Why there is no answer for this view. */
  readonly error: Error | null;
  /** True while the answer is of an earlier view than the one asked for. */
  readonly isBehind: boolean;
}

/** A moment's answer is of little use a minute later, and a replay leaves many. */
const keptMs = 60_000;
const followNowMs = 60_000;

/**
 * @param key the operation's area and name, and what the answer is about: another subject starts with no answer
 * @param followsNow whether to ask again each minute, as the core takes the present for the as-of moment
 */
function useViewed<Answer>(
  key: readonly [area: string, name: string, subject: string | null, ...options: unknown[]],
  view: View,
  ask: (view: View, signal: AbortSignal) => Promise<Answer>,
  followsNow: (answer: Answer) => boolean,
): Viewed<Answer> {
  const [asked, setAsked] = useState(view);
  const [before, setBefore] = useState(view);
  const [last, setLast] = useState<{ subject: string | null; answer: Answer } | null>(null);
  const subject = key[2];
  const question = (at: View) => ({
    queryKey: [...key, at],
    // What is the same as before is the same object, so that only what changed is drawn anew.
    queryFn: async ({ signal }: { signal: AbortSignal }) =>
      replaceEqualDeep(last?.answer, await ask(at, signal)),
    gcTime: keptMs,
  });
  const { data, error, isFetching, isPending } = useQuery({
    ...question(asked),
    enabled: subject !== null,
    refetchInterval: ({ state }) =>
      asked.asOf === null && state.data !== undefined && followsNow(state.data) ? followNowMs : false,
  });
  const isBusy = isFetching && isPending;
  if (!isBusy && !isSameView(asked, view)) {
    setBefore(asked);
    setAsked(view);
  }
  const ahead = viewAhead(before, asked);
  useQuery({
    ...question(ahead ?? asked),
    enabled: subject !== null && ahead !== null && data !== undefined,
    notifyOnChangeProps: [],
  });
  if (data !== undefined && last?.answer !== data) setLast({ subject, answer: data });
  const answer = data ?? (last?.subject === subject ? last.answer : null);
  return { answer, error, isBehind: isBusy || !isSameView(asked, view) };
}

export function useBoard(roundId: Id<'round'> | null, view: View): Viewed<Board> {
  const { api } = useCore();
  return useViewed(
    ['rounds', 'board', roundId],
    view,
    (asked, signal) => {
      if (roundId === null) throw new Error('No round is shown.');
      return api.rounds.board({ roundId, ...asked }, { signal });
    },
    ({ round }) => round.opensAsOf === null,
  );
}

export function useStory(requestId: Id<'request'>, view: View): Viewed<RequestStory> {
  const { api } = useCore();
  return useViewed(
    ['requests', 'story', requestId],
    view,
    (asked, signal) => api.requests.story({ requestId, ...asked }, { signal }),
    () => false,
  );
}

export interface ReportOptions {
  /** The line that stands on every page. */
  readonly classification: string | null;
  readonly isRedacted: boolean;
}

/** @param view names its moment: the report, its preview and its file are of one and the same */
export function useReport(
  roundId: Id<'round'> | null,
  view: View,
  { classification, isRedacted }: ReportOptions,
): Viewed<Report> {
  const { api } = useCore();
  return useViewed(
    ['reports', 'round', roundId, classification, isRedacted],
    view,
    (asked, signal) => {
      if (roundId === null) throw new Error('No round is shown.');
      return api.reports.round({ roundId, ...asked, classification, isRedacted }, { signal });
    },
    () => false,
  );
}

/** All that happened, at whatever moment: moving the as-of moment asks for nothing. */
export function useRoundTimeline(roundId: Id<'round'> | null, view: View): Viewed<Timeline> {
  const { api } = useCore();
  return useViewed(
    ['timelines', 'round', roundId],
    { ...view, asOf: null },
    (asked, signal) => {
      if (roundId === null) throw new Error('No round is shown.');
      return api.timelines.round({ roundId, ...asked }, { signal });
    },
    () => false,
  );
}

export function useCounterpartTimeline(id: Id<'official'> | Id<'seat'>, view: View): Viewed<Timeline> {
  const { api } = useCore();
  return useViewed(
    ['timelines', 'counterpart', id],
    view,
    (asked, signal) => api.timelines.counterpart({ id, ...asked }, { signal }),
    () => true,
  );
}

function isSameView(one: View, other: View): boolean {
  return (
    one.asOf === other.asOf &&
    one.knownAt === other.knownAt &&
    one.voiceId === other.voiceId &&
    one.zone === other.zone
  );
}
