/** A workspace of calls drawn by chance, and beside it the calls as a plain list, to say what a page of them must hold. */
import * as fc from 'fast-check';
import type { CallFilter, CallSort } from '../../contract/model/call-view.ts';
import { foldedWords } from '../../contract/model/fold-name.ts';
import type { Id } from '../../contract/model/id.ts';
import { reasons } from '../../contract/model/words.ts';
import type { TestWorkspace } from '../support/core.ts';
import { required } from './golden-case.ts';
import { openSmallRound, typed, type SmallRound } from './small-round.ts';

/** One call by chance: numbers that pick from what there is. */
export interface Draw {
  readonly does: 'log' | 'change' | 'remove';
  readonly pick: number;
  readonly at: number;
  readonly outcome: number;
  readonly whom: number;
  readonly words: readonly number[];
  readonly isReceived: boolean;
  readonly isTopicRaised: boolean;
}

export const arbitraryDraws: fc.Arbitrary<Draw[]> = fc.array(
  fc.record({
    does: fc.constantFrom('log', 'log', 'log', 'change', 'remove'),
    pick: fc.nat(1_000),
    at: fc.nat(11),
    outcome: fc.nat(7),
    whom: fc.nat(4),
    words: fc.array(fc.nat(7), { maxLength: 3 }),
    isReceived: fc.boolean(),
    isTopicRaised: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Few of them, so that calls often share one; the last is not known. */
const times = [
  '2013-02-11',
  '2013-02-12',
  '2013-02-12T09:00',
  '2013-02-12T09:00',
  '2013-02-12T18:30:15',
  '2013-02',
  '2013-02-14~',
  '2013-02-15',
  '../2013-02-13',
  '2013-02-13/..',
  'unknown',
  'unknown',
];
const vocabulary = ['travelling', 'Café', 'night', 'no', 'word', 'Núñez', 'un', 'line-trouble'];
export const searched = 'tra caf NIGHT no n nuñ un trouble round icia russ ru line-t'.split(' ');

interface Call {
  readonly id: Id<'attempt'>;
  /** The order in which they were made. */
  readonly made: number;
  readonly from: number | null;
  readonly until: number | null;
  readonly official: { readonly id: Id<'official'>; readonly name: string } | null;
  readonly seat: { readonly id: Id<'seat'>; readonly country: string } | null;
  readonly isInRound: boolean;
  readonly outcome: number;
  readonly direction: 'placed' | 'received';
  readonly reason: (typeof reasons)[number] | null;
  readonly remark: string;
  readonly isTopicRaised: boolean;
}

const outcomeNames = [
  'connected',
  'reached deputy',
  'message left',
  'no answer',
  'unavailable',
  'offered another time',
  'redirected',
  'declined',
] as const;

type Countries = ReadonlyMap<string, Id<'country'>>;
type Topics = Readonly<Record<'above' | 'raised' | 'other', Id<'topic'>>>;

export class RandomCalls {
  readonly workspace: TestWorkspace;
  readonly #small: SmallRound;
  readonly #countries: Countries;
  readonly #topics: Topics;
  #calls: Call[] = [];
  #made = 0;

  private constructor(workspace: TestWorkspace, small: SmallRound, countries: Countries, topics: Topics) {
    this.workspace = workspace;
    this.#small = small;
    this.#countries = countries;
    this.#topics = topics;
  }

  static async in(workspace: TestWorkspace): Promise<RandomCalls> {
    const { api } = workspace;
    const small = await openSmallRound(workspace);
    const listed = await api.countries.list({});
    const topic = async (name: string, parentId: Id<'topic'> | null) => {
      const id = workspace.newId('topic');
      await api.topics.make({ id, name, standing: false, parentId });
      return id;
    };
    const above = await topic('Above', null);
    const topics = { above, raised: await topic('Raised', above), other: await topic('Other', null) };
    return new RandomCalls(workspace, small, new Map(listed.map(({ code, id }) => [code, id])), topics);
  }

  /** Takes every call away again. */
  async clear(): Promise<void> {
    const { api } = this.workspace;
    const { calls } = await api.attempts.list({ limit: 1_000 });
    for (const { id } of calls) await api.attempts.remove({ id });
    this.#calls = [];
  }

  get ids(): readonly Id<'attempt'>[] {
    return this.#calls.map(({ id }) => id);
  }

  async carryOut(draw: Draw): Promise<void> {
    const { api } = this.workspace;
    const chosen = this.#calls[draw.pick % this.#calls.length];
    if (draw.does === 'log' || chosen === undefined) return this.#log(draw);
    if (draw.does === 'remove') {
      await api.attempts.remove({ id: chosen.id });
      this.#calls = this.#calls.filter((call) => call !== chosen);
      return;
    }
    const { at } = await api.attempts.change({
      id: chosen.id,
      fields: { at: typed(required(times[draw.at])) },
    });
    this.#calls = this.#calls.map((call) =>
      call === chosen ? { ...call, from: at.from, until: at.until } : call,
    );
  }

  async #log(draw: Draw): Promise<void> {
    const { api } = this.workspace;
    const [russia, china] = this.#small.asked;
    const whom = [
      { requestId: this.#small.requestIds[0], ...russia, code: 'RU', country: 'Russia' },
      { requestId: this.#small.requestIds[1], ...china, code: 'CN', country: 'China' },
      {
        requestId: null,
        seat: this.#small.calling.seat,
        official: null,
        code: 'US',
        country: 'United States',
      },
      { requestId: null, seat: null, official: russia.official, code: 'RU', country: null },
      { requestId: null, seat: china.seat, official: china.official, code: 'CN', country: 'China' },
    ][draw.whom];
    const { requestId, seat, official, code, country } = required(whom);
    const outcomeName = required(outcomeNames[draw.outcome]);
    const reason = ['unavailable', 'redirected'].includes(outcomeName)
      ? required(reasons[draw.at % 6])
      : null;
    const remark = draw.words.map((word) => vocabulary[word]).join(' ');
    const logged = await api.attempts.log({
      id: this.workspace.newId('attempt'),
      requestId,
      seatId: seat,
      officialId: official,
      at: typed(required(times[draw.at])),
      askedBy: 'us',
      dialledBy: draw.isReceived ? 'them' : 'us',
      channel: 'phone',
      outcomeId: this.#small.outcome(outcomeName),
      reason,
      remark: remark === '' ? null : remark,
    });
    if (draw.isTopicRaised) await this.#raise(logged.id);
    this.#calls.push({
      id: logged.id,
      made: (this.#made += 1),
      from: logged.at.from,
      until: logged.at.until,
      official: official === null ? null : { id: official, name: `Official of ${code}` },
      seat: seat === null ? null : { id: seat, country },
      isInRound: requestId !== null,
      outcome: draw.outcome,
      direction: draw.isReceived ? 'received' : 'placed',
      reason,
      remark,
      isTopicRaised: draw.isTopicRaised,
    });
  }

  async #raise(attemptId: Id<'attempt'>): Promise<void> {
    const { api } = this.workspace;
    const conversationId = this.workspace.newId('conversation');
    await api.conversations.make({
      id: conversationId,
      attemptId,
      at: typed('2013-02-13'),
      channel: 'phone',
    });
    const id = this.workspace.newId('topic_raised');
    await api.topicsRaised.make({ id, conversationId, topicId: this.#topics.raised, by: 'ours' });
  }

  /** A filter that may name each thing there is, or one that is not there. */
  get arbitraryFilter(): fc.Arbitrary<Partial<CallFilter>> {
    const small = this.#small;
    const one = <Value>(...values: Value[]) => fc.constantFrom(...values);
    const moments = [11, 12, 13, 14].map((day) => Date.parse(`2013-02-${day}T05:00Z`));
    const nobody = this.workspace.newId('official');
    const parts: { [Key in keyof CallFilter]: fc.Arbitrary<CallFilter[Key]> } = {
      officialId: one(small.asked[0].official, small.asked[1].official, nobody),
      seatId: one(small.asked[0].seat, small.calling.seat),
      countryId: one(required(this.#countries.get('RU')), required(this.#countries.get('FR'))),
      topicId: one(this.#topics.above, this.#topics.raised, this.#topics.other),
      rosterId: one(small.rosterId, this.workspace.newId('roster')),
      roundId: one(small.roundId),
      outcomeId: one(...outcomeNames.map((name) => small.outcome(name))),
      direction: one('placed' as const, 'received' as const),
      reason: one(...reasons.slice(0, 6)),
      returned: one(true, false),
      from: one(...moments),
      until: one(...moments),
      text: fc.array(one(...searched), { maxLength: 2 }).map((words) => words.join(' ')),
    };
    // Few at once, so that most filters leave something.
    return fc.subarray(Object.keys(parts) as (keyof CallFilter)[], { maxLength: 3 }).chain((keys) => {
      const chosen = Object.fromEntries(keys.map((key) => [key, parts[key]]));
      return fc.record(chosen) as fc.Arbitrary<Partial<CallFilter>>;
    });
  }

  /** What must be found, by the plainest means. */
  expected(filter: Partial<CallFilter>, { by, descending }: CallSort): Id<'attempt'>[] {
    const left = this.#calls.filter((call) => this.#isLeft(call, filter));
    left.sort((a, b) => newestFirst(a, b));
    if (by === 'at') {
      if (!descending)
        left.sort((a, b) => Number(a.from === null) - Number(b.from === null) || newestFirst(b, a));
      return left.map(({ id }) => id);
    }
    const keyOf = (call: Call): string | null =>
      ({
        official: call.official?.name ?? null,
        country: call.seat?.country ?? null,
        round: call.isInRound ? 'A round' : null,
        outcome: String(call.outcome),
      })[by];
    const sign = descending ? -1 : 1;
    left.sort((a, b) => {
      const [one, other] = [keyOf(a), keyOf(b)];
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      return sign * (one < other ? -1 : Number(one > other));
    });
    return left.map(({ id }) => id);
  }

  #isLeft(call: Call, filter: Partial<CallFilter>): boolean {
    const small = this.#small;
    const {
      officialId,
      seatId,
      countryId,
      topicId,
      rosterId,
      roundId,
      outcomeId,
      direction,
      reason,
      returned,
    } = filter;
    const { from = -Infinity, until = Infinity, text = '' } = filter;
    const isPeriodAsked = filter.from !== undefined || filter.until !== undefined;
    const isUnknown = call.from === null && call.until === null;
    const liesIn = (call.from ?? -Infinity) < (until ?? 0) && (call.until ?? Infinity) > (from ?? 0);
    const countryOf: Record<string, string> = { Russia: 'RU', China: 'CN', 'United States': 'US' };
    return (
      (officialId === undefined || call.official?.id === officialId) &&
      (seatId === undefined || call.seat?.id === seatId) &&
      (countryId === undefined ||
        (call.seat !== null && this.#countries.get(countryOf[call.seat.country] ?? '') === countryId)) &&
      (topicId === undefined || (call.isTopicRaised && topicId !== this.#topics.other)) &&
      (rosterId === undefined || (call.seat !== null && rosterId === small.rosterId)) &&
      (roundId === undefined || call.isInRound) &&
      (outcomeId === undefined || small.outcome(required(outcomeNames[call.outcome])) === outcomeId) &&
      (direction === undefined || call.direction === direction) &&
      (reason === undefined || call.reason === reason) &&
      (returned === undefined || !returned) &&
      (!isPeriodAsked || (!isUnknown && liesIn)) &&
      text
        .split(' ')
        .filter(Boolean)
        .every((word) => holds(call, word))
    );
  }
}

function newestFirst(a: Call, b: Call): number {
  if (a.from === null || b.from === null) {
    return Number(a.from === null) - Number(b.from === null) || b.made - a.made;
  }
  return b.from - a.from || b.made - a.made;
}

/** Words of the remark by their beginnings, words of names by any part; short words as a whole. */
function holds({ remark, official, seat, isInRound }: Call, word: string): boolean {
  const parts = foldedWords(word);
  const isWhole = word.length < 3;
  const tokens = foldedWords(remark);
  const inRemark = tokens.some((_, index) =>
    parts.every((part, step) => {
      const token = tokens[index + step] ?? '';
      return isWhole || step < parts.length - 1 ? token === part : token.startsWith(part);
    }),
  );
  const names = [
    official?.name ?? '',
    seat?.country ?? '',
    seat === null ? '' : `Foreign Minister ${seat.country}`,
    isInRound ? 'A round' : '',
  ];
  const codes: Record<string, string> = { Russia: 'ru', China: 'cn', 'United States': 'us' };
  const isCode = isWhole && seat !== null && codes[seat.country] === parts[0];
  return (
    inRemark ||
    isCode ||
    names.some((name) => {
      const held = foldedWords(name);
      return parts.every((part) => held.some((one) => (isWhole ? one === part : one.includes(part))));
    })
  );
}
