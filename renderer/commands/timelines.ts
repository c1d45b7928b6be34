/** Zooming and panning a timeline, and reading it as a table. */
import type { Span } from '../../drawing/time-span.ts';
import { panned, zoomed } from '../data/timeline-stage.ts';
import type { Command, CommandContext } from './command.ts';

const noTimeline = ({ timeline }: CommandContext) =>
  timeline === null ? 'Nothing is shown yet.' : timeline.isTable ? 'The timeline is shown as a table.' : null;

/** A command that shows another stretch of time. */
function showing(
  id: string,
  title: string,
  keys: readonly string[],
  next: (window: Span, context: CommandContext) => Span,
): Command {
  return {
    id: `timeline.${id}`,
    title,
    group: 'Time',
    keys,
    at: 'timelines',
    whyNot: noTimeline,
    run(context) {
      const { timeline } = context;
      if (timeline !== null) timeline.show(next(timeline.window, context));
    },
  };
}

/** The as-of moment, where it is in sight; else the middle. */
function pivot({ from, until }: Span, { shown, view }: CommandContext): number {
  const asOf = view.asOf ?? shown?.asOf ?? from;
  return asOf >= from && asOf <= until ? asOf : (from + until) / 2;
}

const step = 1.6;
const panStep = 0.25;

export const zoomIn = showing('zoom-in', 'Zoom in on the timeline', ['+', '='], (window, context) =>
  zoomed(window, step, pivot(window, context)),
);
export const zoomOut = showing('zoom-out', 'Zoom out of the timeline', ['-'], (window, context) =>
  zoomed(window, 1 / step, pivot(window, context)),
);
export const showWhole = showing('whole', 'Show the whole timeline', ['0'], (window, { timeline }) =>
  timeline === null ? window : timeline.whole,
);
export const panEarlier = showing('earlier', 'Move the timeline to what was earlier', [','], (window) =>
  panned(window, -panStep),
);
export const panLater = showing('later', 'Move the timeline to what was later', ['.'], (window) =>
  panned(window, panStep),
);
export const fromMoment = showing(
  'from-moment',
  'Show the timeline from the as-of moment on',
  ['['],
  ({ from, until }, { shown, view }) => {
    const asOf = view.asOf ?? shown?.asOf ?? from;
    return { from: asOf, until: Math.max(until, asOf) };
  },
);
export const toMoment = showing(
  'to-moment',
  'Show the timeline up to the as-of moment',
  [']'],
  ({ from, until }, { shown, view }) => {
    const asOf = view.asOf ?? shown?.asOf ?? until;
    return { from: Math.min(from, asOf), until: asOf };
  },
);

export const switchTable: Command = {
  id: 'timeline.table',
  title: 'Show the timeline as a table, or as a picture again',
  group: 'Reading',
  keys: ['p'],
  at: 'timelines',
  whyNot: ({ timeline }) => (timeline === null ? 'Nothing is shown yet.' : null),
  run: ({ timeline }) => timeline?.setTable(!timeline.isTable),
};

export const savePicture: Command = {
  id: 'timeline.save',
  title: 'Save the timeline as an SVG file',
  group: 'Reading',
  keys: [],
  at: 'timelines',
  whyNot: ({ timeline }) => (timeline === null ? 'Nothing is shown yet.' : null),
  run: ({ timeline }) => timeline?.save(),
};

const back: Command = {
  id: 'timeline.back',
  title: 'Back from the timeline to its board or page',
  group: 'Going about',
  keys: ['Escape', 'Alt+ArrowLeft'],
  at: 'timelines',
  whyNot: ({ shown }) => (shown?.parent == null ? 'Nothing is shown yet.' : null),
  run({ shown, leaveTo }) {
    if (shown?.parent) leaveTo(shown.parent);
  },
};

export const timelineCommands: readonly Command[] = [
  zoomIn,
  zoomOut,
  showWhole,
  panEarlier,
  panLater,
  fromMoment,
  toMoment,
  switchTable,
  savePicture,
  back,
];
