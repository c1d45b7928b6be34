import { describe, expect, test } from 'vitest';
import { newWorkspace, placesRefused, recordsIn, refusalOf, type TestWorkspace } from '../support/core.ts';
import { openSmallRound, typed } from './small-round.ts';

function officialInput(workspace: TestWorkspace) {
  return {
    id: workspace.newId('official'),
    record: { name: 'Sergei Lavrov' },
    aliases: [
      {
        id: workspace.newId('official_alias'),
        name: 'Сергей Лавров',
        kind: 'native' as const,
        script: 'Cyrl',
      },
      { id: workspace.newId('official_alias'), name: 'Sergey Lavrov', kind: 'spelling' as const },
    ],
    details: [{ id: workspace.newId('contact_detail'), kind: 'phone' as const, value: '+7 495 000' }],
  };
}

describe('an official that is entered', () => {
  test('is made with every spelling as one command, and one undo takes all of it back', async () => {
    const workspace = await newWorkspace();
    const before = workspace.look(recordsIn);
    const input = officialInput(workspace);
    await workspace.api.officials.enter(input);
    const page = await workspace.api.records.read({
      id: input.id,
      parts: ['official_alias', 'contact_detail'],
    });
    expect(page.parts['official_alias']?.map(({ name }) => name)).toEqual(['Сергей Лавров', 'Sergey Lavrov']);
    expect(page.parts['contact_detail']).toHaveLength(1);
    const { undo } = await workspace.api.commands.steps({});
    expect([undo?.title, undo?.records]).toEqual(['add the official Sergei Lavrov', 4]);
    await workspace.api.commands.undo({});
    expect(workspace.look(recordsIn)).toEqual(before);
  });

  test('again is brought to what is sent: what differs is written, and nothing else', async () => {
    const workspace = await newWorkspace();
    const input = officialInput(workspace);
    await workspace.api.officials.enter(input);
    const revision = (await workspace.api.workspace.about({})).revision;
    await workspace.api.officials.enter(input);
    expect((await workspace.api.workspace.about({})).revision).toBe(revision);
    const [native, spelling] = input.aliases;
    const third = { id: workspace.newId('official_alias'), name: 'S. V. Lavrov', kind: 'spelling' as const };
    const changed = { ...native, name: 'Сергей Викторович Лавров' } as never;
    await workspace.api.officials.enter({ ...input, record: null, aliases: [changed, third] });
    expect((await workspace.api.workspace.about({})).revision).toBe(revision + 3);
    expect(await workspace.api.history.of({ id: spelling?.id ?? '' })).toMatchObject([
      { after: { name: 'Sergey Lavrov' } },
      { after: null },
    ]);
  });

  test('is refused at the line that will not do, and nothing of it is written', async () => {
    const workspace = await newWorkspace();
    const other = officialInput(workspace);
    await workspace.api.officials.enter(other);
    const before = workspace.look(recordsIn);
    const input = officialInput(workspace);
    const enter = (part: object) => workspace.api.officials.enter({ ...input, ...part });
    const [first] = input.aliases;
    expect(await placesRefused(enter({ aliases: [first, { ...first, name: ' ' }] }))).toEqual([
      'aliases.1.name',
    ]);
    expect(await placesRefused(enter({ aliases: other.aliases }))).toEqual(['aliases.0.id']);
    expect(await placesRefused(enter({ record: { name: '' } }))).toEqual(['record.name']);
    expect((await refusalOf(enter({ record: null }))).code).toBe('not-found');
    expect(workspace.look(recordsIn)).toEqual(before);
  });
});

describe('a roster that is entered', () => {
  async function begin() {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const seats = [small.calling.seat, small.asked[0].seat, small.asked[1].seat] as const;
    const id = workspace.newId('roster');
    const member = (seatId: (typeof seats)[number]) => ({ id: workspace.newId('roster_member'), seatId });
    const orderNow = async () =>
      (await workspace.api.rosters.page({ id })).members.map(({ seat }) => seats.indexOf(seat.id));
    return { workspace, api: workspace.api, seats, id, member, orderNow };
  }

  test('is made with its seats in order, and reordered as one change that one undo takes back', async () => {
    const { api, seats, id, member, orderNow } = await begin();
    const members = seats.map(member);
    await api.rosters.enter({ id, record: { name: 'Talks' }, members });
    expect(await orderNow()).toEqual([0, 1, 2]);
    await api.rosters.enter({ id, members: members.toReversed() });
    expect(await orderNow()).toEqual([2, 1, 0]);
    expect((await api.rosters.page({ id })).members.map(({ position }) => position)).toEqual([1, 2, 3]);
    await api.commands.undo({});
    expect(await orderNow()).toEqual([0, 1, 2]);
  });

  test('lets a seat go and come back as another member, with dates and a reason', async () => {
    const { api, seats, id, member } = await begin();
    const [first, second] = [member(seats[0]), member(seats[1])];
    await api.rosters.enter({ id, record: { name: 'Talks' }, members: [first, second] });
    const again = { ...member(seats[0]), since: typed('2013-02'), reason: 'It came back.' };
    const { members } = await api.rosters.enter({ id, members: [second, again] });
    expect(members.map(({ seatId, position, reason }) => [seatId, position, reason])).toEqual([
      [seats[1], 1, null],
      [seats[0], 2, 'It came back.'],
    ]);
  });

  test('names each seat once, and is refused at the second', async () => {
    const { workspace, seats, id, member } = await begin();
    const before = workspace.look(recordsIn);
    const members = [member(seats[0]), member(seats[1]), member(seats[0])];
    const entered = workspace.api.rosters.enter({ id, record: { name: 'Talks' }, members });
    expect(await placesRefused(entered)).toEqual(['members.2.seatId']);
    expect(workspace.look(recordsIn)).toEqual(before);
  });
});
