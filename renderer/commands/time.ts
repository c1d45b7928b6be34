/** Moving the as-of moment. */
import { stepDay, stepHour } from '../data/time-steps.ts';
import type { Command, CommandContext } from './command.ts';

const nothingShown = 'Nothing is shown yet.';
const needsSomethingShown = ({ shown }: CommandContext) => (shown === null ? nothingShown : null);

/** A command that takes the moment that is shown to another. */
function step(id: string, title: string, key: string, next: (asOf: number, zone: string) => number): Command {
  return {
    id,
    title,
    group: 'Time',
    keys: [key],
    whyNot: needsSomethingShown,
    run({ shown, view, look }) {
      if (shown !== null) look({ asOf: next(view.asOf ?? shown.asOf, shown.zone) });
    },
  };
}

export const hourEarlier = step('time.hour-earlier', 'An hour earlier', 'ArrowLeft', (asOf, zone) =>
  stepHour(asOf, zone, -1),
);
export const hourLater = step('time.hour-later', 'An hour later', 'ArrowRight', (asOf, zone) =>
  stepHour(asOf, zone, 1),
);
export const dayEarlier = step('time.day-earlier', 'A day earlier', 'Shift+ArrowLeft', (asOf, zone) =>
  stepDay(asOf, zone, -1),
);
export const dayLater = step('time.day-later', 'A day later', 'Shift+ArrowRight', (asOf, zone) =>
  stepDay(asOf, zone, 1),
);

export const now: Command = {
  id: 'time.now',
  title: 'Read as of now',
  group: 'Time',
  keys: ['n'],
  whyNot: needsSomethingShown,
  run({ shown, look, now: presentMs }) {
    look({ asOf: shown?.followsNow ? null : presentMs() });
  },
};

export const opening: Command = {
  id: 'time.opening',
  title: 'Back to the moment the round opens at',
  group: 'Time',
  keys: ['o'],
  whyNot: (context) =>
    needsSomethingShown(context) ?? (context.view.asOf === null ? 'This is the moment it opens at.' : null),
  run: ({ look }) => look({ asOf: null }),
};

export const typeMoment: Command = {
  id: 'time.type',
  title: 'Type a moment',
  group: 'Time',
  keys: ['t'],
  whyNot: needsSomethingShown,
  run: ({ focusField }) => focusField('as-of'),
};

export const timeCommands: readonly Command[] = [
  hourEarlier,
  hourLater,
  dayEarlier,
  dayLater,
  now,
  opening,
  typeMoment,
];
