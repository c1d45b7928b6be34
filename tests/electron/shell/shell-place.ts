/** A place for checks of the shell: starts of one built application, each with a home of its own, all gone at its end. */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { idFrom, uidMaker } from '../../../contract/model/id.ts';
import { tourKinds } from '../../../contract/model/preferences.ts';
import { openCore } from '../../../db/core.ts';
import { createCore } from '../../../db/create-core.ts';
import { startDesktop, type Desktop } from '../../support/desktop.ts';
import type { DesktopHome } from '../../support/desktop-homes.ts';
import { typed } from '../../core/small-round.ts';
import { newCommandId } from '../../support/new-records.ts';
import { opening } from '../../support/workspaces.ts';

/** One thing that the shell must do, named as a sentence without its subject. */
export interface ShellCheck {
  readonly name: string;
  /** Rejects when the shell does not. */
  readonly run: (place: ShellPlace) => Promise<void>;
}

export interface PlaceOptions {
  /** Makes the built application in a folder that is not there yet. */
  readonly application?: (folder: string) => string;
  readonly patienceMs?: number;
}

export interface Starting {
  readonly home?: string;
  readonly words?: readonly string[];
}

/** Words that no notification may hold. */
export const secretOfFollowUp = 'Ask Lavrov about the telegram';

export class ShellPlace {
  readonly on: DesktopHome;
  /** The built application's folder; the checkout, if undefined. */
  readonly application: string | undefined;
  /** For what another process does, of `expect.poll`. */
  readonly patience: { readonly timeout: number };
  readonly #folder = mkdtempSync(join(tmpdir(), 'demarche-shell-'));
  readonly #desktops: Desktop[] = [];
  #sample: Promise<string> | undefined;
  #window: Promise<Desktop> | undefined;
  #last = 0;

  constructor(on: DesktopHome, { application, patienceMs = 15_000 }: PlaceOptions = {}) {
    this.on = on;
    this.application = application?.(join(this.#folder, 'application'));
    this.patience = { timeout: patienceMs };
  }

  /** A new folder for one start of the application after another; its tours were walked through. */
  newHome(): string {
    const home = mkdtempSync(join(this.#folder, 'home-'));
    writeFileSync(join(home, 'preferences.json'), JSON.stringify({ toursSeen: tourKinds }));
    return home;
  }

  /** A path where nothing is yet. */
  newPath(): string {
    this.#last += 1;
    return join(this.#folder, `workspace-${this.#last}`);
  }

  /** A copy of the sample, in which two follow-ups of ours are due. */
  async newSample(): Promise<string> {
    const folder = this.newPath();
    cpSync(await (this.#sample ??= this.#makeSample()), folder, { recursive: true });
    return folder;
  }

  async newEmptyWorkspace(name: string): Promise<string> {
    const folder = this.newPath();
    const options = { ...opening, folder, now: Date.now };
    (await createCore(options, { name, kind: 'own', zone: 'Europe/Oslo' })).close();
    return folder;
  }

  async start({ home = this.newHome(), words = [] }: Starting = {}): Promise<Desktop> {
    const { on, application, patience } = this;
    const own = application === undefined ? {} : { application };
    const desktop = await startDesktop({ on, home, words, windowMs: 2 * patience.timeout, ...own });
    desktop.page.setDefaultTimeout(patience.timeout);
    this.#desktops.push(desktop);
    return desktop;
  }

  /** The window on a sample that the checks share which leave it as it was. */
  window(): Promise<Desktop> {
    return (this.#window ??= this.newSample().then(async (sample) => {
      const desktop = await this.start({ words: [sample] });
      await boardOf(desktop);
      return desktop;
    }));
  }

  /** All that was said to the log. */
  said(): string {
    return this.#desktops.map(({ said }) => said()).join('\n');
  }

  /** Whatever still runs is killed: an application with a fault may not quit. */
  async end(): Promise<void> {
    for (const { process } of this.#desktops) process.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #makeSample(): Promise<string> {
    const folder = this.newPath();
    cpSync(inject('sample'), folder, { recursive: true });
    const core = openCore({ ...opening, folder, now: Date.now });
    const newUid = uidMaker(Date.now, randomBytes);
    for (const what of [secretOfFollowUp, 'Write to the embassy']) {
      const id = idFrom('follow_up', newUid());
      const input = { id, kind: 'follow-up', by: 'ours', what, due: typed('2013-02-20') };
      const ask = { operation: 'followUps.make', input, command: { id: newCommandId() } };
      await core.dispatcher.ask(ask, { cancelled: () => false, progress() {} });
    }
    core.close();
    return folder;
  }
}

/** Waits until the window shows the board of the sample. */
export async function boardOf({ page }: Desktop): Promise<void> {
  const headline = page.locator('.round-head-headline').filter({ hasText: '3 of 4 reached' });
  await headline.waitFor({ timeout: 20_000 });
}

/** Clicks an item of the menu bar, once it is there and may be clicked. */
export async function clickMenu(place: ShellPlace, { electron }: Desktop, id: string): Promise<void> {
  const isEnabled = () =>
    electron.evaluate(
      ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.enabled ?? false,
      id,
    );
  await expect.poll(isEnabled, place.patience).toBe(true);
  await electron.evaluate(
    ({ Menu }, wanted) => void Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click({}),
    id,
  );
}
