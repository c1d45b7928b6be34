import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openWindow, startApplication } from '../support/application.ts';
import { useChromium } from '../support/chromium.ts';
import { newWorkspace } from '../support/core.ts';
import type { TestWorkspace } from '../support/core.ts';

const browser = useChromium();

const names = {
  script: '<script>globalThis.stolen = true</script>',
  image: '<img src=x onerror="globalThis.stolen = true">',
  link: '[press](javascript:globalThis.stolen=true) {{7*7}}',
  turned: 'gnp.\u202Eexe\u202C \u2066John',
  stacked: `Z${'\u0337\u0316'.repeat(200)}algo`,
  long: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(14).slice(0, 500),
} as const;

/** A round in which every name that a screen shows is an attack. */
async function attack(workspace: TestWorkspace): Promise<void> {
  const { api } = workspace;
  const washington = 'America/New_York';
  const countries = await api.countries.list({});
  const roster = await api.rosters.make({ id: workspace.newId('roster'), name: names.image });
  for (const [index, name] of Object.values(names).entries()) {
    const official = await api.officials.make({ id: workspace.newId('official'), name });
    const seat = await api.seats.make({
      id: workspace.newId('seat'),
      countryId: (countries[index] ?? countries[0])?.id ?? workspace.newId('country'),
      title: name,
      zone: washington,
    });
    const began = { at: '2010', zone: washington };
    await api.tenures.make({
      id: workspace.newId('tenure'),
      seatId: seat.id,
      officialId: official.id,
      kind: 'holder',
      began,
    });
    await api.rosterMembers.make({
      id: workspace.newId('roster_member'),
      rosterId: roster.id,
      seatId: seat.id,
      position: index + 1,
    });
    await api.absences.make({
      id: workspace.newId('absence'),
      officialId: official.id,
      kind: 'travel',
      place: name,
      began: { at: '2013-02-12', zone: washington },
    });
  }
  const { round, requests } = await api.rounds.open({
    round: {
      id: workspace.newId('round'),
      name: names.script,
      ask: names.image,
      rosterId: roster.id,
      trigger: names.link,
      triggerAt: { at: '2013-02-12', zone: washington },
      triggerPlace: names.turned,
      overdueAfterMinutes: 60,
      longOverdueAfterMinutes: 120,
      zone: washington,
      opensAsOf: Date.UTC(2013, 1, 14),
    },
  });
  const topic = await api.topics.make({ id: workspace.newId('topic'), name: names.script, standing: false });
  await api.roundTopics.make({
    id: workspace.newId('round_topic'),
    roundId: round.id,
    topicId: topic.id,
    position: 1,
  });
  const [outcome] = (await api.outcomes.list({})).filter(({ name }) => name === 'message left');
  const voice = await api.voices.make({ id: workspace.newId('voice'), name: names.image, kind: 'other' });
  const source = await api.sources.make({
    id: workspace.newId('source'),
    title: names.script,
    url: 'javascript:alert(1)',
  });
  for (const request of requests) {
    const attempt = await api.attempts.log({
      id: workspace.newId('attempt'),
      requestId: request.id,
      at: { at: '2013-02-12', zone: washington, text: names.script },
      askedBy: 'us',
      dialledBy: 'us',
      channel: 'phone',
      outcomeId: outcome?.id ?? workspace.newId('outcome'),
      remark: Object.values(names).join('\n'),
    });
    await api.citations.make({ id: workspace.newId('citation'), aboutId: attempt.id, sourceId: source.id });
    await api.accounts.make({
      id: workspace.newId('account'),
      aboutId: attempt.id,
      voiceId: voice.id,
      happened: true,
      tells: { remark: names.image },
      sourceId: source.id,
      preferred: false,
      remark: names.script,
    });
  }
}

async function isUntouched(page: Page): Promise<void> {
  expect(await page.evaluate(() => (globalThis as { stolen?: boolean }).stolen)).toBeUndefined();
  expect(await page.locator('main img, main script, main a[href^="javascript:"]').count()).toBe(0);
  expect(await page.title()).toMatch(/^(?:[A-Z][a-z]+ – )?Demarche$/);
}

test('attack: a hostile name in every field is shown as text, and nothing of it is carried out', async () => {
  const workspace = await newWorkspace();
  await attack(workspace);
  workspace.close();
  const { address } = await startApplication(['serve', workspace.folder]);
  const page = await openWindow(browser(), address, { viewport: { width: 1280, height: 800 } });
  await page.getByText('0 of 6 reached').waitFor();
  await isUntouched(page);
  expect(await page.getByText(names.script, { exact: true }).count()).toBeGreaterThan(0);
  const width = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await width()).toBe(0);

  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByText('What happened').waitFor();
  await isUntouched(page);
  expect(await width()).toBe(0);
  expect(decodeURIComponent(page.url())).not.toContain('Wolfeschlegel');

  for (const list of ['o', 's', 'r', 't', 'u']) {
    await page.keyboard.press('g');
    await page.keyboard.press(list);
    await page.locator('.list-frame tbody tr').first().waitFor();
    await isUntouched(page);
    expect(await width(), list).toBe(0);
    for (const link of await page.locator('.walked-row-link').all()) {
      await link.click();
      await page.locator('.page h1').waitFor();
      await isUntouched(page);
      expect(await width(), page.url()).toBe(0);
      await page.goBack();
      await page.locator('.list-frame tbody tr').first().waitFor();
    }
  }
});
