import { expect, test } from 'vitest';
import type { Id } from '../../contract/model/id.ts';
import { useSample } from '../support/core.ts';

const sample = useSample();

test('a call that was answered cannot be moved after its answer, nor to the side that answered', async () => {
  const { api } = sample();
  const rounds = await api.rounds.names({});
  const round = rounds.find(({ name }) => name === 'DPRK nuclear test');
  if (round === undefined) throw new Error('The sample has this round.');
  const { calls } = await api.attempts.list({ roundId: round.id });
  const placed = calls.find(({ outcome }) => outcome === 'unavailable');
  const talk = calls.find(({ outcome, official }) => outcome === 'connected' && official === 'Sergei Lavrov');
  if (placed === undefined || talk === undefined) throw new Error('The sample has these calls.');
  const change = (id: Id<'attempt'>, fields: object) => api.attempts.change({ id, fields });

  await change(talk.id, { dialledBy: 'them', answersId: placed.id });
  const late = { at: { at: '2013-02-20', zone: 'America/New_York' } };
  await expect(change(placed.id, late)).rejects.toMatchObject({ code: 'bad-input' });
  await expect(change(placed.id, { dialledBy: 'them' })).rejects.toMatchObject({ code: 'bad-input' });
  await change(placed.id, { at: { at: '2013-02-16', zone: 'America/New_York' } });
});
