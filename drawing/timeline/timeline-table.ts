/** The table of a timeline: what is drawn, each line with its time, who moved, and by whom it is told. */
import { certaintyAt } from '../../contract/model/certainty.ts';
import { showInstant, showWhen } from '../../contract/model/show-time.ts';
import type { Half, Timeline, TimelineLane } from '../../contract/model/timeline-shape.ts';
import type { Lead, PictureTable } from '../picture.ts';
import type { Span } from '../time-span.ts';
import { boundsIn, isUnknown } from './layout.ts';
import { lengthWords, stretchLabel } from './timeline-words.ts';

type Row = PictureTable['rows'][number] & { readonly at: number };

const halfWords: Readonly<Record<Half, string>> = { us: 'us', between: 'both, or not stated', them: 'them' };
const certaintyWords = { certain: 'yes', possible: 'possibly', 'not yet': 'not yet' } as const;

const columns = [
  { key: 'lane', title: 'Lane' },
  { key: 'at', title: 'When' },
  { key: 'half', title: 'Who moved' },
  { key: 'what', title: 'What' },
  { key: 'told', title: 'As told by' },
  { key: 'certainty', title: 'Happened by the as-of moment' },
] as const;

/** @param within only what may touch this stretch of time, and what has no known time */
export function timelineTable(timeline: Timeline, asOf: number, within?: Span): PictureTable {
  const rows = timeline.lanes.flatMap((lane) => rowsOf(timeline, lane, asOf).sort((a, b) => a.at - b.at));
  const shown = within === undefined ? rows : rows.filter((row) => row.touches(within));
  return {
    caption: `${timeline.about.name}: everything that is dated`,
    columns,
    rows: shown.map(({ cells, leadsTo }) => (leadsTo === undefined ? { cells } : { cells, leadsTo })),
  };
}

function rowsOf(
  timeline: Timeline,
  lane: TimelineLane,
  asOf: number,
): (Row & { touches: (span: Span) => boolean })[] {
  const { zone } = timeline;
  const leadsTo: Lead[] =
    lane.requestId === null ? [] : [{ kind: 'request', id: lane.requestId, name: lane.title }];
  const row = (from: number | null, until: number | null, cells: string[]) => ({
    at: from ?? until ?? Number.MAX_SAFE_INTEGER,
    cells: [lane.title, ...cells],
    ...(leadsTo.length > 0 && { leadsTo }),
    touches: (span: Span) => (from ?? span.from) <= span.until && (until ?? span.until) >= span.from,
  });
  const events = lane.events.flatMap((event) => {
    const { kind, at, half, sentence, happened, versions, length, topics } = event;
    const bounds = boundsIn(timeline, lane, kind, at);
    const told = happened ? 'the reading' : 'the reading: did not happen';
    const more = [lengthWords(length) ?? '', topics.map(({ name }) => name).join(', ')].filter(
      (part) => part !== '',
    );
    const what = [sentence, ...more].join(' · ');
    const certainty = isUnknown(bounds) ? 'not known' : certaintyWords[certaintyAt(bounds, asOf)];
    return [
      row(bounds.from, bounds.until, [
        showWhen(at, zone),
        halfWords[half],
        what,
        told,
        happened ? certainty : 'no',
      ]),
      ...versions.map((version) => {
        const own = boundsIn(timeline, lane, kind, version.at);
        const teller = `${version.voice.name}${version.happened ? '' : ': did not happen'}`;
        const stands = version.happened ? certaintyWords[certaintyAt(own, asOf)] : 'no';
        const cells = [showWhen(version.at, zone), halfWords[version.half], version.sentence, teller, stands];
        return row(own.from, own.until, cells);
      }),
    ];
  });
  const stretches = lane.stretches.map((stretch) => {
    const { began, ended, half } = stretch;
    const from = began?.from ?? null;
    const until = ended === null ? null : (ended.until ?? ended.from);
    const words = stretchLabel(stretch, zone);
    const told = ['the reading', ...stretch.versions.map(({ voice }) => voice.name)].join(', ');
    const when = began === null ? 'not known' : showWhen(began, zone);
    return row(from, until, [
      when,
      halfWords[half],
      words,
      told,
      certaintyWords[certaintyAt({ from, until }, asOf)],
    ]);
  });
  const limits = lane.limits.map(({ kind, from, until }) => {
    const said = (at: number) => showInstant(at, zone, 'minute');
    const when = [from, until].flatMap((at) => (at === null ? [] : [said(at)])).join(' to ');
    return row(from, until, [
      when,
      '',
      `Limit: ${kind}`,
      '',
      certaintyWords[certaintyAt({ from, until }, asOf)],
    ]);
  });
  return [...events, ...stretches, ...limits];
}
