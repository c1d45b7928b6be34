/** Six requests of one round with waits that are known by heart: DOMAIN.md's fixture for the estimators. */
import type { Id } from '../../contract/model/id.ts';
import type { TestWorkspace } from '../support/core.ts';
import { required } from './golden-case.ts';

const hour = 3_600_000;
/** The moment at which all of them are read. */
export const readAt = Date.parse('2026-02-20T12:00:00Z');

/** The hours after which each was answered, and those for which the others are open at `readAt`. */
export const answeredAfter = [1, 2, 3, 26] as const;
export const openFor = [48, 72] as const;

const typed = (at: number) => ({ at: new Date(at).toISOString().slice(0, 16), zone: 'UTC' });

/** @param areAnswered false: none of them is */
export async function openSixRequests(workspace: TestWorkspace, areAnswered = true) {
  const { api } = workspace;
  const countries = (await api.countries.list({})).slice(0, 6);
  const outcomes = await api.outcomes.list({});
  const outcome = (name: string) => required(outcomes.find((one) => one.name === name)).id;
  const rosterId = workspace.newId('roster');
  await api.rosters.make({ id: rosterId, name: 'Six seats' });
  const seats: Id<'seat'>[] = [];
  for (const [index, country] of countries.entries()) {
    const [seatId, officialId] = [workspace.newId('seat'), workspace.newId('official')];
    await api.seats.make({ id: seatId, countryId: country.id, title: 'Foreign Minister', zone: 'UTC' });
    await api.officials.make({ id: officialId, name: `Official ${index + 1}` });
    const tenure = { id: workspace.newId('tenure'), seatId, officialId, kind: 'holder' as const };
    await api.tenures.make({ ...tenure, began: { at: '2025', zone: 'UTC' } });
    const member = { id: workspace.newId('roster_member'), rosterId, seatId, position: index + 1 };
    await api.rosterMembers.make(member);
    seats.push(seatId);
  }
  const { round, requests } = await api.rounds.open({
    round: {
      id: workspace.newId('round'),
      name: 'Six waits',
      rosterId,
      trigger: 'A trigger',
      triggerAt: typed(readAt - 100 * hour),
      overdueAfterMinutes: 2_880,
      longOverdueAfterMinutes: 10_080,
      zone: 'UTC',
    },
  });
  const bySeat = seats.map((seat) => required(requests.find(({ seatId }) => seatId === seat)));
  async function log(index: number, at: number, name: string): Promise<void> {
    await api.attempts.log({
      id: workspace.newId('attempt'),
      requestId: required(bySeat[index]).id,
      at: typed(at),
      askedBy: 'us',
      dialledBy: 'us',
      channel: 'phone',
      outcomeId: outcome(name),
    });
  }
  for (const [index, hours] of answeredAfter.entries()) {
    const placed = readAt - (80 - index) * hour;
    await log(index, placed, 'message left');
    if (areAnswered) await log(index, placed + hours * hour, 'connected');
  }
  for (const [index, hours] of openFor.entries()) await log(4 + index, readAt - hours * hour, 'message left');
  return { roundId: round.id, requestIds: bySeat.map(({ id }) => id), outcome, log };
}
