import { describe, expect, test } from 'vitest';
import type { Block, Report } from '../../contract/model/report/report.ts';
import { textOf } from '../../contract/model/report/report.ts';
import { parseInstant } from '../../contract/model/when.ts';
import { newSample, useSample, type TestWorkspace } from '../support/core.ts';
import { GoldenCase, washington } from './golden-case.ts';

const sample = useSample();
const noon = parseInstant('2013-02-15T12:00', washington);
const stamp = Date.parse('2013-02-15T17:30:00Z');

async function report(workspace: TestWorkspace, more: object = {}): Promise<Report> {
  const roundId = await new GoldenCase(workspace).roundId();
  return workspace.api.reports.round({ roundId, asOf: noon, stamp, ...more });
}

/** The texts under a heading, up to the next one. */
function under({ blocks }: Report, heading: string): string[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading) + 1;
  const upTo = blocks.findIndex((block, index) => index >= from && block.kind === 'heading');
  return blocks.slice(from, upTo === -1 ? undefined : upTo).flatMap(textsOf);
}

function textsOf(block: Block): string[] {
  if (block.kind === 'paragraph') return [textOf(block.runs)];
  if (block.kind === 'list') return block.items.map(textOf);
  return block.kind === 'table'
    ? block.rows.map((row) => row.map(({ runs }) => textOf(runs)).join(' | '))
    : [];
}

describe('the report of the round of February 2013, as of the 15th', () => {
  test('counts with the denominator and its interval', async () => {
    const [summary] = under(await report(sample()), 'Summary').filter((text) => text.includes('reached'));
    expect(summary).toBe(
      '3 of 4 reached · 1 overdue · 1 not contacted by decision. That is 3 of 4 reached (95 % interval 0.301 to 0.954), Wilson.',
    );
  });

  test('has a row for each seat of the roster, the calling side and the excluded one included', async () => {
    const rows = under(await report(sample()), 'The board');
    expect(rows.map((row) => row.split(' | ').slice(0, 3).join(' | '))).toEqual([
      'United States | John Kerry | calling side',
      'China | Yang Jiechi | reached',
      'Japan | Kishida Fumio | reached',
      'South Korea | Kim Sung-hwan | reached',
      'North Korea | Pak Ui-chun | excluded by decision',
      'Russia | Sergei Lavrov | overdue',
    ]);
  });

  test('tells what happened in order, each event once, and nothing of the 17th', async () => {
    const told = under(await report(sample()), 'What happened');
    expect(told.length).toBeGreaterThan(6);
    expect(new Set(told).size).toBe(told.length);
    expect(told.join('\n')).not.toContain('17 Feb');
    const days = told.map((text) => Number(/^(\d+) Feb 2013/.exec(text)?.[1]));
    expect(days).toEqual(days.toSorted((one, other) => one - other));
  });

  test('prints the accounts that disagree side by side, the preferred one marked', async () => {
    const accounts = under(await report(sample()), 'Where accounts differ');
    expect(accounts.filter((text) => text.startsWith('Russian'))).not.toEqual([]);
    expect(accounts.filter((text) => text.includes('(preferred here)'))).not.toEqual([]);
  });

  test('names who is outstanding with both clocks, as ranges', async () => {
    const [russia, ...others] = under(await report(sample()), 'Outstanding');
    expect(others).toEqual([]);
    expect(russia).toMatch(
      /^Russia, Sergei Lavrov: overdue\. Since the first placed attempt: .+ to .+; since the trigger: /,
    );
    expect(russia).toContain('Away (travel)');
  });

  test('gives each source once, and every mark leads to one', async () => {
    const { blocks, endnotes } = await report(sample());
    expect(new Set(endnotes).size).toBe(endnotes.length);
    const runs = blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.runs : block.kind === 'list' ? block.items.flat() : [],
    );
    const marks = runs.flatMap(({ endnote }) => (endnote === null ? [] : [endnote]));
    expect([...new Set(marks)]).toEqual(endnotes.map((_, index) => index + 1));
  });

  test('numbers its paragraphs through the whole report', async () => {
    const { blocks } = await report(sample());
    const numbers = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.number] : []));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});

describe('reports of the same records', () => {
  test('are the same, but for the stamp', async () => {
    const [one, again, later] = [
      await report(sample()),
      await report(sample()),
      await report(sample(), { stamp: stamp + 1_000 }),
    ];
    expect(again).toEqual(one);
    expect({ ...later, provenance: { ...later.provenance, stamp: one.provenance.stamp } }).toEqual(one);
  });

  test('have another digest once a record they use is another', async () => {
    const workspace = await newSample();
    const before = await report(workspace);
    const roundId = await new GoldenCase(workspace).roundId();
    await workspace.api.followUps.make({
      id: workspace.newId('follow_up'),
      kind: 'commitment',
      by: 'ours',
      what: 'Send the text of the statement',
      due: { at: '2013-02-20', zone: washington },
      roundId,
    });
    const after = await report(workspace);
    expect(after.provenance.digest).not.toBe(before.provenance.digest);
    expect(under(after, 'Follow-ups and commitments').join()).toContain('Send the text of the statement');
  });
});

describe('a report', () => {
  test('read under a voice takes its version', async () => {
    const { voices } = await new GoldenCase(sample()).board();
    const voiceId = voices.find(({ name }) => name.startsWith('Russian'))?.id;
    const told = await report(sample(), { voiceId });
    expect(told.viewed).toContain('as told by: Russian');
    expect(under(told, 'Outstanding')[0]).toContain('our move');
  });

  test('as known earlier tells nothing stated later, and says that what was owed then is not kept', async () => {
    const told = await report(sample(), { knownAt: noon });
    expect(told.endnotes.join('\n')).not.toContain('16 Feb 2013');
    expect(under(told, 'Follow-ups and commitments').join()).toContain('left out');
  });

  test('leaves out remarks when asked, and says how many', async () => {
    const [whole, redacted] = [await report(sample()), await report(sample(), { isRedacted: true })];
    expect(whole.removed).toEqual([]);
    const [{ what, count }] = redacted.removed as [{ what: string; count: number }];
    expect(what).toBe('remarks');
    expect(count).toBeGreaterThan(0);
    expect(JSON.stringify(redacted).length).toBeLessThan(JSON.stringify(whole).length);
  });

  test('refuses a round that is not there', async () => {
    const roundId = sample().newId('round');
    await expect(sample().api.reports.round({ roundId })).rejects.toMatchObject({ code: 'not-found' });
  });
});
