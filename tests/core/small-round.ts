/** A round of three seats in an empty workspace, the first of them calling: room for one call and what follows it. */
import type { z } from 'zod';
import type { Id } from '../../contract/model/id.ts';
import type { operations } from '../../contract/operations/index.ts';
import type { TestWorkspace } from '../support/core.ts';
import { jpeg } from '../support/pictures.ts';
import { required } from './golden-case.ts';

export const newYork = 'America/New_York';

/** A time as it is typed in Washington. */
export function typed(at: string, zone = newYork) {
  return { at, zone };
}

type CallInput = z.input<typeof operations.attempts.log.input>;

export type SmallRound = Awaited<ReturnType<typeof openSmallRound>>;

export async function openSmallRound(workspace: TestWorkspace) {
  const { api } = workspace;
  const countries = await api.countries.list({});
  const outcomes = await api.outcomes.list({});
  const rosterId = workspace.newId('roster');
  await api.rosters.make({ id: rosterId, name: 'Three parties' });

  async function join(code: string, position: number) {
    const country = required(countries.find((one) => one.code === code));
    const [seat, official] = [workspace.newId('seat'), workspace.newId('official')];
    await api.seats.make({ id: seat, countryId: country.id, title: 'Foreign Minister', zone: newYork });
    await api.officials.make({ id: official, name: `Official of ${code}` });
    const tenure = { id: workspace.newId('tenure'), seatId: seat, officialId: official };
    await api.tenures.make({ ...tenure, kind: 'holder', began: typed('2012') });
    await api.rosterMembers.make({ id: workspace.newId('roster_member'), rosterId, seatId: seat, position });
    return { seat, official };
  }

  const calling = await join('US', 1);
  const asked = [await join('RU', 2), await join('CN', 3)] as const;

  /** What opens a round of this roster. */
  function roundInput(id: Id<'round'> = workspace.newId('round')) {
    return {
      id,
      name: 'A round',
      rosterId,
      principalId: calling.official,
      callingSeatId: calling.seat,
      trigger: 'A trigger',
      triggerAt: typed('2013-02-12T02:57:51Z'),
      overdueAfterMinutes: 2_880,
      longOverdueAfterMinutes: 10_080,
      zone: newYork,
    };
  }

  const { digest } = await api.officialPhotos.put({ content: jpeg.toString('base64') });
  const { round, requests } = await api.rounds.open({ round: roundInput() });
  const requestIds = [required(requests[0]).id, required(requests[1]).id] as const;
  const outcome = (name: string) => required(outcomes.find((one) => one.name === name)).id;

  /** A call placed to the first seat that left word, unless it says otherwise. */
  function callInput(more: Partial<CallInput> = {}) {
    return {
      id: workspace.newId('attempt'),
      requestId: requestIds[0],
      at: typed('2013-02-12T09:00'),
      askedBy: 'us' as const,
      dialledBy: 'us' as const,
      channel: 'phone' as const,
      outcomeId: outcome('message left'),
      ...more,
    };
  }

  return {
    /** The digest of a photo that no official has. */
    photo: digest,
    roundId: round.id,
    rosterId,
    calling,
    asked,
    requestIds,
    roundInput,
    outcome,
    callInput,
    async log(more: Partial<CallInput> = {}): Promise<Id<'attempt'>> {
      return (await api.attempts.log(callInput(more))).id;
    },
  };
}
