/** The sample as its readers meet it: the round of February 2013, its board, and the story of the Russian seat. */
import type { Board, BoardRow } from '../../contract/model/board-shape.ts';
import type { Id } from '../../contract/model/id.ts';
import type { RequestStory } from '../../contract/model/request-story-shape.ts';
import { parseInstant } from '../../contract/model/when.ts';
import type { TestWorkspace } from '../support/core.ts';

export const washington = 'America/New_York';

/** What a reader may choose: a moment typed in Washington, a voice by its name, and whose knowledge. */
export interface View {
  readonly at?: string;
  readonly under?: string;
  /** ISO, with its offset. */
  readonly knownAt?: string;
}

export class GoldenCase {
  readonly workspace: TestWorkspace;

  constructor(workspace: TestWorkspace) {
    this.workspace = workspace;
  }

  async roundId(name = 'DPRK nuclear test'): Promise<Id<'round'>> {
    const rounds = await this.workspace.api.rounds.list({});
    return required(rounds.find((round) => round.name === name)).id;
  }

  async board(view: View = {}, round?: string): Promise<Board> {
    const roundId = await this.roundId(round);
    return this.workspace.api.rounds.board({ roundId, ...(await this.#asked(roundId, view)) });
  }

  /** The row of a country, by its code. */
  async row(country: string, view: View = {}, round?: string): Promise<BoardRow> {
    const { rows } = await this.board(view, round);
    return required(rows.find(({ country: { code } }) => code === country));
  }

  async story(country: string, view: View = {}, round?: string): Promise<RequestStory> {
    const roundId = await this.roundId(round);
    const { rows } = await this.workspace.api.rounds.board({ roundId });
    const requestId = required(rows.find(({ country: { code } }) => code === country)?.requestId);
    return this.workspace.api.requests.story({ requestId, ...(await this.#asked(roundId, view)) });
  }

  async #asked(roundId: Id<'round'>, { at, under, knownAt }: View) {
    const { voices } = await this.workspace.api.rounds.board({ roundId });
    return {
      asOf: at === undefined ? null : parseInstant(at, washington),
      knownAt: knownAt === undefined ? null : Date.parse(knownAt),
      voiceId: under === undefined ? null : required(voices.find(({ name }) => name === under)).id,
    };
  }
}

export function required<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('The sample does not hold what is looked for.');
  return value;
}
