/** The form the sample is written in: commands of the contract, with names where ids will stand. */

/** `official:lavrov`: the kind of thing before the colon, a name of its own behind it. `@official:lavrov` refers to it. */
export type Key = `${string}:${string}`;

export interface Step {
  /** When it is entered in the change record: the date of the source that tells it. */
  readonly recordedAt: string;
  readonly commands: readonly SampleCommand[];
}

export type SampleCommand = readonly [operation: string, key: Key, input: Readonly<Record<string, unknown>>];

export interface SampleTime {
  readonly at: string;
  readonly zone: string;
  readonly text?: string;
}

export const washington = 'America/New_York';
export const moscow = 'Europe/Moscow';

/** A time as told in Washington unless another zone is named. */
export function told(at: string, zone: string = washington, text?: string): SampleTime {
  return text === undefined ? { at, zone } : { at, zone, text };
}
