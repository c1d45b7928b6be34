import { describe, expect, test } from 'vitest';
import type { Id } from '../../contract/model/id.ts';
import { newWorkspace, placesRefused, recordsIn, refusalOf } from '../support/core.ts';
import { required } from './golden-case.ts';
import { openSmallRound, typed } from './small-round.ts';

/** A round of US (calling), RU and CN, and a roster of RU, CN and FR, in this order, which France joined with a holder. */
async function begin() {
  const workspace = await newWorkspace();
  const { api } = workspace;
  const small = await openSmallRound(workspace);
  const france = required((await api.countries.list({})).find(({ code }) => code === 'FR')).id;
  const [seat, official, other] = [
    workspace.newId('seat'),
    workspace.newId('official'),
    workspace.newId('roster'),
  ];
  await api.seats.make({ id: seat, countryId: france, title: 'Foreign Minister', zone: 'Europe/Paris' });
  await api.officials.make({ id: official, name: 'Official of FR' });
  await api.tenures.make({
    id: workspace.newId('tenure'),
    seatId: seat,
    officialId: official,
    kind: 'holder',
    began: typed('2012'),
  });
  const [russia, china] = [small.asked[0].seat, small.asked[1].seat];
  await api.rosters.enter({
    id: other,
    record: { name: 'Another' },
    members: [china, russia, seat].map((seatId) => ({ id: workspace.newId('roster_member'), seatId })),
  });
  const was = { rosterId: small.rosterId, callingSeatId: small.calling.seat };
  const reseat = (rosterId: Id<'roster'>, callingSeatId: Id<'seat'> | null) =>
    workspace.api.rounds.reseat({ id: small.roundId, rosterId, callingSeatId, was });
  const plan = (rosterId: Id<'roster'>, callingSeatId: Id<'seat'> | null) =>
    workspace.api.rounds.planOfSeats({ id: small.roundId, rosterId, callingSeatId });
  return { workspace, api, small, other, seat, official, russia, china, reseat, plan };
}

describe('a round that is given another roster', () => {
  test('is told before what it does, and does that as one step, which one undo takes back', async () => {
    const { workspace, small, other, seat, official, russia, china, reseat, plan } = await begin();
    const before = workspace.look(recordsIn);
    const told = await plan(other, russia);
    expect(told.added).toMatchObject([{ seat: { id: seat }, holder: { id: official } }]);
    expect(told.removed).toMatchObject([{ id: russia }]);
    expect([told.staying, told.blocked]).toEqual([[], null]);
    expect(workspace.look(recordsIn)).toEqual(before);
    const { round, requests } = await reseat(other, russia);
    expect(round).toMatchObject({ rosterId: other, callingSeatId: russia, callingPosition: 2 });
    expect(requests.map(({ seatId, holderId, position }) => [seatId, holderId, position])).toEqual([
      [china, small.asked[1].official, 1],
      [seat, official, 3],
    ]);
    expect((await workspace.api.commands.steps({})).undo?.title).toBe('reseat the round A round');
    await workspace.api.commands.undo({});
    expect(workspace.look(recordsIn)).toEqual(before);
    await workspace.api.commands.redo({});
    const { rows } = await workspace.api.rounds.board({ roundId: small.roundId });
    expect(rows.map((row) => row.country.code)).toEqual(['CN', 'RU', 'FR']);
  });

  test('keeps the requests of other seats for which something is recorded', async () => {
    const { small, seat, russia, china, reseat, plan, api, workspace } = await begin();
    const roster = workspace.newId('roster');
    const member = { id: workspace.newId('roster_member'), seatId: seat };
    await api.rosters.enter({ id: roster, record: { name: 'France alone' }, members: [member] });
    await small.log();
    const told = await plan(roster, null);
    expect(told.staying).toMatchObject([{ seat: { id: russia }, records: 1 }]);
    expect(told.removed).toMatchObject([{ id: china }]);
    const { requests } = await reseat(roster, null);
    expect(requests.map(({ seatId }) => seatId).toSorted()).toEqual([russia, seat].toSorted());
  });

  test('cannot call by a seat for whose request something is recorded', async () => {
    const { workspace, small, russia, reseat, plan } = await begin();
    await small.log();
    const before = workspace.look(recordsIn);
    expect((await plan(small.rosterId, russia)).blocked).toMatchObject({ seat: { id: russia }, records: 1 });
    expect((await refusalOf(reseat(small.rosterId, russia))).code).toBe('conflict');
    expect(workspace.look(recordsIn)).toEqual(before);
  });

  test('is refused a calling seat that is not on the roster, and a roster that is gone or empty', async () => {
    const { workspace, api, small, other, reseat } = await begin();
    expect(await placesRefused(reseat(other, small.calling.seat))).toEqual(['callingSeatId']);
    expect((await refusalOf(reseat(workspace.newId('roster'), null))).code).toBe('not-found');
    const empty = workspace.newId('roster');
    await api.rosters.make({ id: empty, name: 'Nobody' });
    expect((await refusalOf(reseat(empty, null))).code).toBe('conflict');
  });

  test('is refused what was chosen before somebody else changed it', async () => {
    const { workspace, other, russia, reseat } = await begin();
    await reseat(other, null);
    const before = workspace.look(recordsIn);
    expect((await refusalOf(reseat(other, russia))).record.happened).toContain('changed meanwhile');
    expect(workspace.look(recordsIn)).toEqual(before);
  });
});

describe('the attempts that a call may answer', () => {
  test('are those of its request, from the other side, and not after it', async () => {
    const { api, small } = await begin();
    const first = await small.log();
    const second = await small.log({ at: typed('2013-02-13T09:00') });
    await small.log({ at: typed('2013-02-20T09:00') });
    await small.log({ requestId: small.requestIds[1] });
    const answer = await small.log({ at: typed('2013-02-14T09:00'), dialledBy: 'them' });
    expect(await api.attempts.answerable({ id: answer })).toMatchObject([
      { id: second, outcome: 'message left', isAnswered: false },
      { id: first },
    ]);
    await api.attempts.change({ id: answer, fields: { answersId: first } });
    expect((await api.attempts.answerable({ id: answer })).map(({ isAnswered }) => isAnswered)).toEqual([
      false,
      false,
    ]);
    const again = await small.log({ at: typed('2013-02-15T09:00'), dialledBy: 'them' });
    expect((await api.attempts.answerable({ id: again })).map(({ isAnswered }) => isAnswered)).toEqual([
      false,
      true,
    ]);
  });

  test('are none for a call outside any request', async () => {
    const { api, small } = await begin();
    const call = await small.log({ requestId: null, officialId: small.asked[0].official, dialledBy: 'them' });
    expect(await api.attempts.answerable({ id: call })).toEqual([]);
  });
});
