/** A person at the keyboard and nothing else: goes about with Tab and arrows, types, looks, and has each key counted. */
import type { Locator, Page } from 'playwright-core';

type Name = string | RegExp;

const mostSteps = 60;

export class Keyboard {
  readonly page: Page;
  #keys = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** How many keys went down so far: `Control+Enter` is two, and so is a capital letter. */
  get keys(): number {
    return this.#keys;
  }

  /** Presses combinations one after the other. */
  async press(...combos: readonly string[]): Promise<void> {
    for (const combo of combos) {
      this.#keys += combo === '+' ? 1 : combo.split('+').length;
      await this.page.keyboard.press(combo);
    }
  }

  async type(text: string): Promise<void> {
    this.#keys += text.length + (text.match(/\p{Lu}|[:?“”"()+_]/gu)?.length ?? 0);
    await this.page.keyboard.type(text);
  }

  /** Goes on with Tab until the keyboard is at the field, the button or the link of this name. */
  async tabTo(name: Name): Promise<void> {
    await this.#walk('Tab', name);
  }

  async tabBackTo(name: Name): Promise<void> {
    await this.#walk('Shift+Tab', name);
  }

  /** Types into the field that has the keyboard, and takes from its list what is meant. */
  async pick(typed: string, option: RegExp): Promise<void> {
    await this.type(typed);
    await this.choose(option);
  }

  /** Goes down an open list to the option, and takes it. */
  async choose(option: RegExp): Promise<void> {
    const list = this.page.getByRole('listbox');
    const meant = list.getByRole('option', { name: option }).first();
    await meant.waitFor();
    for (let step = 0; step < mostSteps; step += 1) {
      // In a list beneath a field the option only seems to have the focus.
      if ((await meant.getAttribute('data-focused')) !== null) break;
      await this.press('ArrowDown');
    }
    await this.press('Enter');
    await list.waitFor({ state: 'detached' });
  }

  /** Opens a form by its keys; the keyboard is in its first field. */
  async open(title: Name, ...keys: readonly string[]): Promise<void> {
    await this.press(...keys);
    await this.arrivesIn(title);
  }

  /** A form has come up, and the keyboard is in it. */
  async arrivesIn(title: Name): Promise<void> {
    await this.sheet(title).locator(':is(input, textarea, button):focus').waitFor();
  }

  /** Does what the form is for. */
  async send(title: Name): Promise<void> {
    await this.press('Control+Enter');
    await this.sheet(title).waitFor({ state: 'detached' });
  }

  /** Puts something else into the field that has the keyboard. */
  async retype(text: string): Promise<void> {
    await this.press('Control+a');
    await this.type(text);
  }

  /** By its heading, also while a list beneath a field hides everything else from screen readers. */
  sheet(title: Name): Locator {
    return this.page.locator('[role=dialog]').filter({ has: this.page.locator('h2', { hasText: title }) });
  }

  async sees(text: Name): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** The keyboard is at the field, the button or the link of this name. */
  async isAt(name: Name): Promise<void> {
    await this.#at(name).waitFor();
  }

  #at(name: Name): Locator {
    const { page } = this;
    const exact = typeof name === 'string';
    const called = page
      .getByLabel(name, { exact })
      .or(page.getByRole('button', { name, exact }))
      .or(page.getByRole('link', { name, exact }));
    return page.locator(':focus').and(called);
  }

  async #walk(key: 'Tab' | 'Shift+Tab', name: Name): Promise<void> {
    const here = this.#at(name);
    for (let step = 0; step < mostSteps; step += 1) {
      await this.press(key);
      if (await isThere(here)) return;
    }
    throw new Error(`${key} leads to nothing called ${String(name)}.`);
  }
}

async function isThere(what: Locator): Promise<boolean> {
  return (await what.count()) > 0;
}
