/** The options that choose a round and the moment, knowledge and voice in which it is read. */
import type { Command } from 'commander';
import { parseInstant, zoneSchema } from '../../../contract/model/when.ts';
import { Refusal } from '../../../contract/errors.ts';
import type { DemarcheApi } from '../../../contract/operations/index.ts';
import { pickByName } from './names.ts';

export interface MomentOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly account?: string;
  readonly zone?: string;
}

export interface ViewOptions extends MomentOptions {
  readonly round: string;
}

export function withViewOptions(command: Command): Command {
  return withMomentOptions(
    command.requiredOption('--round <name>', 'the round: its name, the beginning of it, or its id'),
  );
}

export function withMomentOptions(command: Command): Command {
  return command
    .option(
      '--as-of <moment>',
      'the moment to describe, such as 2013-02-13T18:00[America/New_York]; a day means its end',
    )
    .option('--known-at <moment>', 'use only what had been recorded by then')
    .option('--account <voice>', 'read each event as this voice tells it')
    .option('--zone <zone>', 'the zone to show times in, such as Europe/Moscow');
}

/** @throws Refusal `bad-input` for a name, moment or zone that says nothing */
export async function viewInput(api: DemarcheApi, options: ViewOptions) {
  const round = pickByName(await api.rounds.names({}), options.round, 'round');
  return { roundId: round.id, ...(await viewOptionsIn(api, options, round.zone)) };
}

/**
 * @param usualZone in which moments are typed and times are shown unless another is named
 * @throws Refusal `bad-input` for a moment, a voice or a zone that says nothing
 */
export async function viewOptionsIn(api: DemarcheApi, options: MomentOptions, usualZone: string) {
  const zone = options.zone === undefined ? usualZone : requireZone(options.zone);
  const voices = options.account === undefined ? [] : await api.voices.list({});
  return {
    asOf: options.asOf === undefined ? null : requireMoment('--as-of', options.asOf, zone),
    knownAt: options.knownAt === undefined ? null : requireMoment('--known-at', options.knownAt, zone),
    voiceId: options.account === undefined ? null : pickByName(voices, options.account, 'voice').id,
    zone,
  };
}

function requireMoment(option: string, text: string, zone: string): number {
  try {
    return parseInstant(text, zone);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal('bad-input', `${option} "${text}": ${error.record.happened}`, {
      safe: 'Nothing was changed.',
      next: error.record.next,
    });
  }
}

function requireZone(name: string): string {
  const zone = zoneSchema.safeParse(name);
  if (zone.success) return zone.data;
  throw new Refusal(
    'bad-input',
    `--zone "${name}": ${zone.error.issues[0]?.message ?? 'There is no such zone.'}`,
    {
      safe: 'Nothing was changed.',
    },
  );
}
