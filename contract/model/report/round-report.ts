/** The report of one round: the count, the board, what happened, where accounts differ, who is waited for, what is owed. */
import type { Board, BoardRow } from '../board-shape.ts';
import { showCount } from '../board-tally.ts';
import { describeElapsed } from '../elapsed.ts';
import type { FollowUpLine } from '../../operations/follow-ups.ts';
import type { RequestStory, StoryEvent } from '../request-story-shape.ts';
import { describeShare, shareOf } from '../share.ts';
import { showInstant, showWhen } from '../show-time.ts';
import { openStatuses } from '../status-words.ts';
import { Endnotes } from './endnotes.ts';
import { cell, run, type Block, type Report, type Run } from './report.ts';

export interface RoundReportOptions {
  readonly classification: string | null;
  /** Leaves out remarks; what was left out is counted in the report. */
  readonly isRedacted: boolean;
}

/** What is read of the records; two reports of the same are the same. */
export interface RoundReportRecords {
  readonly board: Board;
  /** One for each row with a request. */
  readonly stories: readonly RequestStory[];
  /** Null where it is not known what was owed as known then. */
  readonly followUps: readonly FollowUpLine[] | null;
}

export function roundReport(
  { board, stories, followUps }: RoundReportRecords,
  { classification, isRedacted }: RoundReportOptions,
  provenance: Report['provenance'],
): Report {
  const endnotes = new Endnotes();
  const numbered = paragraphNumbers();
  const events = chronologyOf(stories);
  const remarks = new Remarks(isRedacted);
  const blocks: Block[] = [
    { kind: 'heading', text: 'Summary' },
    ...summary(board, stories, endnotes).map(numbered),
    { kind: 'heading', text: 'The board' },
    boardTable(board),
    { kind: 'heading', text: 'What happened' },
    ...orNothing(
      events.map((event) => happened(event, board.zone, endnotes, remarks)),
      'Nothing has happened yet.',
    ).map(numbered),
    { kind: 'heading', text: 'Where accounts differ' },
    ...accounts(events, endnotes, remarks, numbered),
    { kind: 'heading', text: 'Outstanding' },
    ...outstanding(board.rows).map(numbered),
    { kind: 'heading', text: 'Follow-ups and commitments' },
    ...debts(followUps, board.zone).map(numbered),
  ];
  return {
    title: board.round.name,
    viewed: viewedText(board),
    classification,
    blocks,
    endnotes: [...endnotes.texts],
    removed: remarks.removed,
    provenance,
  };
}

/** "As of 2013-02-15 …, as known at …, as told by the Russian side". */
function viewedText({ asOf, knownAt, zone, voice }: Board): string {
  return [
    `As of ${showInstant(asOf, zone)}`,
    ...(knownAt === null ? [] : [`as known at ${showInstant(knownAt, zone)}`]),
    ...(voice === null ? [] : [`as told by: ${voice.name}`]),
  ].join(', ');
}

function summary(board: Board, stories: readonly RequestStory[], endnotes: Endnotes): Run[][] {
  const { round, tally } = board;
  const sources = stories[0]?.sources.round ?? [];
  const placed = round.triggerPlace === null ? '' : `, ${round.triggerPlace}`;
  const { reached, outOf } = tally;
  const isCertain = reached.least === reached.most && outOf.least === outOf.most;
  return [
    [run(`${round.trigger}${placed}, ${showWhen(round.triggerAt, board.zone)}.`), ...endnotes.marks(sources)],
    ...(round.ask === null ? [] : [[run('The ask: ', 'strong'), run(round.ask)]]),
    ...(round.principal === null ? [] : [[run(`Calls are placed for ${round.principal.name}.`)]]),
    [
      run(`${board.headline}.`, 'strong'),
      ...(isCertain && outOf.most > 0
        ? [run(` That is ${describeShare(shareOf(reached.least, outOf.least))}, Wilson.`)]
        : []),
    ],
    ...(round.topics.length === 0
      ? []
      : [[run(`Planned topics: ${round.topics.map(({ name }) => name).join('; ')}.`)]]),
  ];
}

function boardTable({ rows }: Board): Block {
  return {
    kind: 'table',
    caption: 'Each seat of the round, its holder of the day, and where it stands',
    columns: [
      { title: 'Country', isNumber: false, share: 0.13 },
      { title: 'Holder', isNumber: false, share: 0.17 },
      { title: 'Status', isNumber: false, share: 0.14 },
      { title: 'Placed', isNumber: true, share: 0.08 },
      { title: 'Since first placed', isNumber: false, share: 0.14 },
      { title: 'Since trigger', isNumber: false, share: 0.12 },
      { title: 'Why', isNumber: false, share: 0.22 },
    ],
    rows: rows.map((row) => [
      cell(row.country.name),
      cell(row.holder?.name ?? 'vacant or not known'),
      cell(statusText(row)),
      row.requestId === null ? cell('') : cell(showCount(row.placed), exact(row.placed)),
      cell(row.sinceFirstPlaced === null ? '' : describeElapsed(row.sinceFirstPlaced)),
      cell(row.sinceTrigger === null ? '' : describeElapsed(row.sinceTrigger)),
      cell(row.why),
    ]),
  };
}

function exact({ least, most }: BoardRow['placed']): number | null {
  return least === most ? least : null;
}

function statusText({ status, possibly }: BoardRow): string {
  return [status, ...possibly.map((other) => `possibly ${other.status}`)].join(', ');
}

interface Happened extends StoryEvent {
  /** Whose requests it belongs to: a talk can answer several. */
  readonly countries: readonly string[];
}

/** The events of all requests in order, each once; what has not happened by the moment described is not among them. */
function chronologyOf(stories: readonly RequestStory[]): Happened[] {
  const byId = new Map<string, Happened>();
  for (const { row, events } of stories) {
    for (const event of events.filter(({ certainty }) => certainty !== 'not yet')) {
      const before = byId.get(event.id);
      byId.set(event.id, { ...event, countries: [...(before?.countries ?? []), row.country.name] });
    }
  }
  const moment = ({ at }: Happened) => at.from ?? at.until ?? Number.MAX_SAFE_INTEGER;
  return [...byId.values()].sort((a, b) => moment(a) - moment(b) || (a.id < b.id ? -1 : 1));
}

function happened(event: Happened, zone: string, endnotes: Endnotes, remarks: Remarks): Run[] {
  const { at, countries, certainty, sentence, details, sources, remark } = event;
  const doubt = {
    possible: ' (may have happened by then)',
    'did not happen': ' (did not happen, by this account)',
  };
  return [
    run(`${showWhen(at, zone)}, ${countries.join(', ')}`, 'strong'),
    run(
      `: ${withoutTime(sentence, at)}${certainty === 'possible' || certainty === 'did not happen' ? doubt[certainty] : ''}`,
    ),
    ...details
      .filter(({ label }) => !toldBySentence.includes(label))
      .map(({ label, value }) => run(` ${label}: ${value}.`, 'quiet')),
    ...remarks.told(remark),
    ...endnotes.marks(sources),
  ];
}

/** Details that the sentence of an event has said already. */
const toldBySentence = ['Outcome', 'Reason', 'State', 'For'];

/** The sentence of an event whose time stands before it. */
function withoutTime(sentence: string, at: StoryEvent['at']): string {
  const time = ` ${showWhen(at)}`;
  return sentence.replace(`,${time}`, '').replace(time, '');
}

function accounts(
  events: readonly Happened[],
  endnotes: Endnotes,
  remarks: Remarks,
  numbered: (runs: Run[]) => Block,
): Block[] {
  const disputed = events.filter(({ versions }) => versions.length > 0);
  if (disputed.length === 0) return [numbered([run('No account differs from another.')])];
  return disputed.flatMap(({ at, countries, sentence, versions }) => [
    numbered([run(`${countries.join(', ')}, ${showWhen(at)}: ${sentence}`)]),
    {
      kind: 'list' as const,
      items: versions.map((version) => [
        run(`${version.voice.name}${version.preferred ? ' (preferred here)' : ''}: `, 'strong'),
        run(version.happened ? tellsText(version.tells) : 'it did not happen.'),
        ...(version.stated === null ? [] : [run(` Stated ${version.stated}.`, 'quiet')]),
        ...remarks.told(version.remark),
        ...endnotes.marks(version.source === null ? [] : [version.source]),
      ]),
    },
  ]);
}

function tellsText(tells: StoryEvent['versions'][number]['tells']): string {
  return tells.length === 0
    ? 'as recorded.'
    : `${tells.map(({ field, value }) => `${field}: ${value}`).join('; ')}.`;
}

function outstanding(rows: readonly BoardRow[]): Run[][] {
  const open = rows.filter(
    ({ requestId, direction, status }) =>
      requestId !== null && direction === 'ours' && openStatuses.includes(status),
  );
  return orNothing(
    open.map((row) => [
      run(`${row.country.name}, ${row.holder?.name ?? 'vacant or not known'}`, 'strong'),
      run(
        `: ${statusText(row)}. Since the first placed attempt: ${clock(row.sinceFirstPlaced)}; since the trigger: ${clock(row.sinceTrigger)}.`,
      ),
      ...(row.ball === null ? [] : [run(` The move is ${row.ball}.`)]),
      ...row.absences.map(({ kind, where, when }) => run(` Away (${kind}): ${where}, ${when}.`, 'quiet')),
    ]),
    'Nobody is waited for.',
  );
}

function clock(elapsed: BoardRow['sinceTrigger']): string {
  return elapsed === null ? 'no attempt was placed' : describeElapsed(elapsed);
}

function debts(followUps: RoundReportRecords['followUps'], zone: string): Run[][] {
  if (followUps === null)
    return [[run('What was owed is told only as it is known now, and is left out here.')]];
  return orNothing(
    followUps.map((line) => owed(line, zone)),
    'None is open.',
  );
}

function owed({ followUp, state, official }: FollowUpLine, zone: string): Run[] {
  const { kind, by, what, due } = followUp;
  return [
    run(`${kind === 'commitment' ? 'Commitment' : 'Follow-up'} (${by})`, 'strong'),
    run(`: ${what}`),
    ...(official === null ? [] : [run(` With ${official.name}.`)]),
    run(due === null ? ' No date.' : ` Due ${showWhen(due, zone)}: ${state}.`, 'quiet'),
  ];
}

function orNothing(lines: Run[][], nothing: string): Run[][] {
  return lines.length === 0 ? [[run(nothing)]] : lines;
}

function paragraphNumbers(): (runs: Run[]) => Block {
  let last = 0;
  return (runs) => ({ kind: 'paragraph', number: (last += 1), runs });
}

/** Free text that belongs to the desk: told, or left out and counted. */
class Remarks {
  readonly #isRedacted: boolean;
  #count = 0;

  constructor(isRedacted: boolean) {
    this.#isRedacted = isRedacted;
  }

  told(remark: string | null): Run[] {
    if (remark === null || remark === '') return [];
    if (!this.#isRedacted) return [run(` ${remark}`, 'quiet')];
    this.#count += 1;
    return [];
  }

  get removed(): Report['removed'] {
    return this.#isRedacted ? [{ what: 'remarks', count: this.#count }] : [];
  }
}
