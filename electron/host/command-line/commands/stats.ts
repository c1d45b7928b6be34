import { Option, type Command } from 'commander';
import {
  answerers,
  clocks,
  countings,
  type Answerer,
  type Clock,
  type Counting,
  type Grouping,
} from '../../../../contract/model/response-shape.ts';
import { print, type JsonOption } from '../output.ts';
import { withWorkspace, type WorkspaceOption } from '../session.ts';
import { statsText } from '../stats-text.ts';
import { viewOptionsIn, withMomentOptions, type MomentOptions } from '../view.ts';

/** As it is typed. */
const groupings: Readonly<Record<string, Grouping>> = {
  all: 'all',
  official: 'official',
  seat: 'seat',
  country: 'country',
  roster: 'roster',
  round: 'round',
  topic: 'topic',
  'first-outcome': 'firstOutcome',
  travelling: 'travelling',
  period: 'period',
};

interface StatsOptions extends MomentOptions, WorkspaceOption, JsonOption {
  readonly by: string;
  readonly clock: Clock;
  readonly counting: Counting;
  readonly answeredBy: Answerer;
}

export function addStats(program: Command): void {
  withMomentOptions(
    program
      .command('stats')
      .description('how long answers took or are outstanding, with the silent ones kept in')
      .addOption(
        new Option('--by <what>', 'what to set requests side by side by')
          .choices(Object.keys(groupings))
          .default('all'),
      )
      .addOption(
        new Option('--clock <clock>', 'since the first placed attempt, or since the trigger')
          .choices(clocks)
          .default('attempt'),
      )
      .addOption(
        new Option('--counting <time>', 'all of the time, or the working hours of the counterpart')
          .choices(countings)
          .default('elapsed'),
      )
      .addOption(
        new Option('--answered-by <whom>', 'whose conversation is an answer')
          .choices(answerers)
          .default('holder'),
      ),
  ).action(async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<StatsOptions>();
    const { clock, counting, answeredBy } = options;
    const { survey, zone } = await withWorkspace(options, async (api) => {
      const usualZone = (await api.workspace.about({})).zone;
      const { zone: shownIn, ...view } = await viewOptionsIn(api, options, usualZone);
      const by = groupings[options.by] ?? 'all';
      return {
        survey: await api.responses.survey({ by, clock, counting, answeredBy, ...view }),
        zone: shownIn,
      };
    });
    print(options, survey, () => statsText(survey, { clock, counting, answeredBy, zone }));
  });
}
