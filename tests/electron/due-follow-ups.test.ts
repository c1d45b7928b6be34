import { expect, test } from 'vitest';
import { portPair } from '../../contract/wire/pair.ts';
import { serve } from '../../contract/wire/serve.ts';
import { DueFollowUps } from '../../electron/due-follow-ups.ts';
import { typed } from '../core/small-round.ts';
import { newWorkspace } from '../support/core.ts';

/** A workspace on 1 March 2026 at noon, the follow-ups of which are looked at. */
async function watched(isWanted = () => true) {
  const workspace = await newWorkspace();
  const shown: string[] = [];
  const due = new DueFollowUps({
    isWanted,
    show: (title) => void shown.push(title),
    newClient() {
      const pair = portPair();
      serve(workspace.core.dispatcher, pair.core);
      return pair.client;
    },
  });
  const make = (what: string, on: string | null, by: 'ours' | 'theirs' = 'ours') =>
    workspace.api.followUps.make({
      id: workspace.newId('follow_up'),
      kind: 'follow-up',
      by,
      what,
      ...(on !== null && { due: typed(on) }),
    });
  return { workspace, shown, due, make };
}

test('what has become due is told of by its number alone', async () => {
  const { shown, due, make } = await watched();
  await make('Ring Lavrov back about Syria', '2026-02-28');
  await make('Send the text to Moscow', '2026-03-01');
  await due.look();
  expect(shown).toEqual(['Demarche: 2 follow-ups are due']);
});

test('a single one is told of as one', async () => {
  const { shown, due, make } = await watched();
  await make('Ring back', '2026-02-28');
  await due.look();
  expect(shown).toEqual(['Demarche: 1 follow-up is due']);
});

test('the same ones are told of once, and with the next one again', async () => {
  const { workspace, shown, due, make } = await watched();
  await make('Ring back', '2026-02-28');
  await make('Ring again', '2026-03-03');
  await due.look();
  await due.look();
  expect(shown).toHaveLength(1);
  workspace.clock.setTo('2026-03-03T12:00:00Z');
  await due.look();
  expect(shown.slice(1)).toEqual(['Demarche: 2 follow-ups are due']);
});

test('what is theirs, to come or without a date is not told of', async () => {
  const { shown, due, make } = await watched();
  await make('They send the text', '2026-02-28', 'theirs');
  await make('Ring back', '2026-03-09');
  await make('Ring back one day', null);
  await due.look();
  expect(shown).toEqual([]);
});

test('nothing is asked where it is not wanted, and told once it is', async () => {
  let isWanted = false;
  const { shown, due, make } = await watched(() => isWanted);
  await make('Ring back', '2026-02-28');
  await due.look();
  expect(shown).toEqual([]);
  isWanted = true;
  await due.look();
  expect(shown).toHaveLength(1);
});

test('nothing is told while no workspace answers', async () => {
  const shown: string[] = [];
  const due = new DueFollowUps({
    isWanted: () => true,
    show: (title) => void shown.push(title),
    newClient() {
      const { client } = portPair();
      client.close();
      return client;
    },
  });
  await due.look();
  expect(shown).toEqual([]);
});
