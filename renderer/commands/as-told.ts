/** A command as it is told of just now: its title, its keys, why it cannot be done, and where it belongs. */
import type { Place } from '../data/address.ts';
import { whyNotNow, type Command, type CommandContext } from './command.ts';
import { isAt, placesOf } from './index.ts';

export function titleOf(command: Command, context: CommandContext): string {
  return command.titleIn?.(context) ?? command.title;
}

/** Why it cannot be done here and now, as a sentence; null when it can. */
export function whyNotHere(command: Command, context: CommandContext): string | null {
  if (!isAt(command, context.place.name)) return `This is done ${whereWords(command)}.`;
  return whyNotNow(command, context);
}

/** Where a command that is not for everywhere belongs: "on a board". */
export function whereWords(command: Command): string {
  const places = placesOf(command) ?? [];
  if (places.includes('waits')) return 'beside a plot';
  if (places.length > 1) return 'in a list';
  return places.map((place) => placeWords[place]).join('');
}

const placeWords: Readonly<Record<Place['name'], string>> = {
  rounds: 'on a board',
  requests: 'on a request',
  timelines: 'on a timeline',
  waits: 'among the waits',
  matrix: 'on the topic matrix',
  maps: 'on a map',
  reports: 'on a report',
  calls: 'among the calls',
  officials: 'among the officials',
  seats: 'among the seats',
  countries: 'among the countries',
  topics: 'among the topics',
  rosters: 'among the rosters',
  sources: 'among the sources',
  'follow-ups': 'among the follow-ups',
};

const isApple = /mac|iphone|ipad/i.test(navigator.platform);

/** Those of this system: where keys differ by system alone, `Ctrl+k` and `Meta+k`, it is one of the two. */
export function keysShown({ keys }: Pick<Command, 'keys'>, hasCommandKey = isApple): readonly string[] {
  const [own, others] = hasCommandKey ? ['Meta+', 'Ctrl+'] : ['Ctrl+', 'Meta+'];
  return keys.filter((combo) => !combo.startsWith(others) || !keys.includes(combo.replace(others, own)));
}

/** What a menu or the palette shows of a command, with the way to do it. */
export interface Told {
  readonly id: string;
  readonly title: string;
  readonly keys: readonly string[];
  readonly whyNot: string | null;
  readonly run: () => void;
}

/** @param contextNow asked once for what is told, and again when it is done */
export function told(command: Command, contextNow: () => CommandContext): Told {
  const context = contextNow();
  return {
    id: command.id,
    title: titleOf(command, context),
    keys: keysShown(command),
    whyNot: whyNotHere(command, context),
    run() {
      const then = contextNow();
      if (whyNotHere(command, then) === null) command.run(then);
    },
  };
}
