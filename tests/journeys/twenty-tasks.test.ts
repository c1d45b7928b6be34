import { expect, test } from 'vitest';
import { newSample, openWindow, startApplication } from '../support/application.ts';
import { useChromium } from '../support/chromium.ts';
import { focusFault } from '../support/focus.ts';
import { homeOfJourneys } from '../support/home-of-journeys.ts';
import { Keyboard } from '../support/keyboard.ts';

const browser = useChromium();

/** One task, from where the last one ended. */
type Walk = (at: Keyboard) => Promise<void>;

const onBoard: Readonly<Record<string, Walk>> = {
  'read the board: who has not called back, and why': async (at) => {
    await at.press('End');
    await at.isAt('Russia');
    await at.sees('Call placed 12 Feb 2013 (New York): unavailable, travelling.');
  },
  'move the moment by a day': async (at) => {
    await at.press('Shift+ArrowRight');
    await at.sees('Thu 14 Feb 2013, 18:00:00 -05:00 New York');
    await at.press('Shift+ArrowLeft');
    await at.sees('Wed 13 Feb 2013, 18:00:00 -05:00 New York');
  },
  'read under a voice': async (at) => {
    await at.press('v');
    await at.page.locator('.round-head-headline', { hasText: /as told by/ }).waitFor();
  },
  'open the request': async (at) => {
    await at.press('Enter');
    await at.page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
  },
  'go back to its row': async (at) => {
    await at.press('Escape');
    await at.isAt('Russia');
  },
  'log an attempt': async (at) => {
    await at.open('Log a call', 'l');
    await at.press('4');
    await at.send('Log a call');
    await at.sees('Logged: no answer, Sergei Lavrov');
    await at.isAt('Russia');
  },
  'log a returned call': async (at) => {
    await at.open('They called back', 'b');
    await at.send('They called back');
    await at.sees('4 of 4 reached');
    await at.isAt('Russia');
  },
  'undo it, and redo it': async (at) => {
    await at.press('Control+z');
    await at.sees('3 of 4 reached');
    await at.press('Control+Shift+z');
    await at.sees('4 of 4 reached');
  },
  'switch the theme': async (at) => {
    await at.press('d');
    await at.page.locator('html[data-theme=light]').waitFor();
    await at.press('d');
    await at.page.locator('html[data-theme=dark]').waitFor();
  },
  'look a key up': async (at) => {
    await at.press('?');
    await at.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await at.tabTo('Find a command');
    await at.type('later');
    await at.page.locator('[data-command="calls.log"]').waitFor({ state: 'detached' });
    await at.sees('A day later');
  },
  'close the sheet of keys': async (at) => {
    await at.press('Escape', 'Escape');
    await at.page.getByRole('dialog').waitFor({ state: 'detached' });
  },
};

const onPages: Readonly<Record<string, Walk>> = {
  'find an official by a name in another script, and open the page': async (at) => {
    await at.press('Control+k');
    await at.type('Лавров');
    await at.page.getByRole('option', { name: /^Sergei Lavrov/, selected: true }).waitFor();
    await at.press('Enter');
    await at.page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
  },
  'change a remark, which is saved when the field is left': async (at) => {
    await at.open('Change official', 'e');
    await at.tabTo('Remark');
    await at.type('Travels much.');
    await at.press('Tab');
    await at.sees(/^Saved \d/);
    await at.press('Escape');
    await at.sheet('Change official').waitFor({ state: 'detached' });
    await at.sees('Travels much.');
  },
  'enter an absence': async (at) => {
    await at.open('New absence', 'c', 'a');
    await at.tabTo('Place');
    await at.type('Maputo');
    await at.tabTo('From');
    await at.type('2013-02-13');
    await at.send('New absence');
    await at.sees('Maputo');
  },
  'enter a follow-up': async (at) => {
    await at.open('New follow-up or commitment', 'c', 'f');
    await at.tabTo('What');
    await at.type('Ask again on Thursday');
    await at.send('New follow-up or commitment');
  },
  'close the follow-up': async (at) => {
    await at.press('g', 'f');
    await at.sees('Ask again on Thursday');
    await at.tabTo('Done');
    await at.press('Enter');
    await at.isAt('By what, or why');
    await at.press('Enter');
    await at.sees('Nothing is open.');
  },
};

const onCalls: Readonly<Record<string, Walk>> = {
  'go to the calls': async (at) => {
    await at.press('g', 'c');
    await at.page.getByRole('grid', { name: 'Calls' }).waitFor();
  },
  'look for words in the calls': async (at) => {
    await at.press('/');
    await at.type('lavrov');
    await at.page.locator('.selection-foot', { hasText: '6 calls, 3 hidden by the filter' }).waitFor();
    await at.press('ArrowDown');
  },
  'order them': async (at) => {
    await at.press('ArrowUp', 'ArrowRight', 'Enter');
    await at.page.locator('[role=columnheader][aria-sort=ascending]').waitFor();
  },
  'open the details of one': async (at) => {
    await at.press('ArrowDown', 'Enter');
    await at.page.getByRole('region', { name: 'Details of the call' }).getByText('Lavrov').first().waitFor();
  },
  'close them, and keep this view': async (at) => {
    await at.press('Escape');
    await at.page.getByRole('region', { name: 'Details of the call' }).waitFor({ state: 'detached' });
    await at.tabBackTo('Views');
    await at.press('Enter');
    await at.page.getByRole('dialog', { name: 'Saved views' }).waitFor();
    await at.tabTo('Keep what is shown as');
    await at.type('Lavrov, by time');
    await at.press('Enter');
    await at.page.getByRole('button', { name: 'Lavrov, by time', exact: true }).first().waitFor();
    await at.press('Escape');
    await at.page.getByRole('dialog').waitFor({ state: 'detached' });
  },
  'leave by the menu bar': async (at) => {
    await at.press('F10');
    await at.page.locator('[data-title="File"]:focus').waitFor();
    await at.press('ArrowDown');
    await at.page.getByRole('menu', { name: 'File' }).waitFor();
    await at.type('close');
    await at.press('Enter');
    await at.page.getByRole('heading', { level: 1, name: 'Demarche' }).waitFor();
  },
};

test('the tasks of a day are done by keyboard, which is in sight at each stop', async () => {
  const { address } = await startApplication(['serve', newSample()]);
  const page = await openWindow(browser(), address);
  await page.locator('.round-head-headline').waitFor();
  const at = new Keyboard(page);
  const faults: string[] = [];
  for (const [task, walk] of Object.entries({ ...onBoard, ...onPages, ...onCalls })) {
    // On the desktop the menu bar is the system's, beyond the page's keyboard.
    if (task === 'leave by the menu bar' && homeOfJourneys() !== 'loopback') continue;
    await walk(at);
    const fault = await focusFault(page);
    if (fault !== null) faults.push(`${task}: ${fault}`);
  }
  expect(faults).toEqual([]);
});
