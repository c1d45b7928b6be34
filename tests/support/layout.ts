/** How a page bears being enlarged, spaced out and kept still: what it loses, covers or moves then. */
import type { Page } from 'playwright-core';

/** Puts the spacing of WCAG 1.4.12 on all text; the page's policy lets no style in, so it comes as a sheet of objects. */
export async function spaceOut(page: Page, isOn: boolean): Promise<void> {
  await page.evaluate((on) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }' +
        ' p { margin-bottom: 2em !important; }',
    );
    document.adoptedStyleSheets = on ? [sheet] : [];
  }, isOn);
}

/** What scrolls sideways and is no table, what is cut off, and which control lies beneath something else. */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} wide`);
    const dialogs = document.querySelectorAll('[role=dialog], [role=alertdialog]');
    const top = dialogs[dialogs.length - 1] ?? document.body;
    for (const element of top.querySelectorAll<HTMLElement>('*')) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (element.closest('.unseen, [aria-hidden=true], svg, [inert]') !== null) continue;
      faults.push(...lost(element));
    }
    const controls = top.querySelectorAll<HTMLElement>('a[href], button, input, textarea, [role=slider]');
    for (const control of controls) if (isCovered(control)) faults.push(`${called(control)} is covered`);
    return [...new Set(faults)];

    function called(element: Element): string {
      const name = element.className === '' ? element.tagName.toLowerCase() : `.${element.className}`;
      return `${name} "${(element.ariaLabel ?? element.textContent).trim().slice(0, 40)}"`;
    }

    function lost(element: HTMLElement): string[] {
      const { overflowX, overflowY } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      // What only screen readers are told is a point.
      if (width <= 1 || height <= 1 || element.textContent.trim() === '') return [];
      // Shortened on purpose: the whole of it is told where its row leads, and here by its title.
      if (element.title === element.textContent) return [];
      const isWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      const isTall = element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0;
      const isOfTable =
        element.closest('[role=grid]') !== null || element.querySelector('table, [role=grid]') !== null;
      if (isWide && ['auto', 'scroll'].includes(overflowX) && !isOfTable)
        return [`${called(element)} scrolls sideways`];
      if (isWide && ['hidden', 'clip'].includes(overflowX) && !isOfTable)
        return [`${called(element)} is cut off at its end`];
      if (isTall && ['hidden', 'clip'].includes(overflowY) && !isOfTable)
        return [`${called(element)} is cut off beneath`];
      return [];
    }

    /** By something that is neither of it nor around it, at a place that is in sight. */
    function isCovered(control: HTMLElement): boolean {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
      const shown = control.closest('label') ?? control;
      const { left, top: from, width, height } = shown.getBoundingClientRect();
      const [x, y] = [left + width / 2, from + height / 2];
      if (width <= 1 || height <= 1 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
      for (let around = shown.parentElement; around !== null; around = around.parentElement) {
        const box = around.getBoundingClientRect();
        const isScrolled = getComputedStyle(around).overflow !== 'visible';
        if (isScrolled && (y < box.top || y > box.bottom || x < box.left || x > box.right)) return false;
      }
      const over = document.elementFromPoint(x, y);
      if (over === null || shown.contains(over) || over.contains(shown)) return false;
      // What stays in place at the edge of a scrolled list lies above it on purpose.
      for (let one: Element | null = over; one !== null; one = one.parentElement)
        if (['sticky', 'fixed'].includes(getComputedStyle(one).position)) return one.contains(shown);
      return true;
    }
  });
}

/** What still moves for whoever asked for stillness: only what fades may take its time. */
export async function motionFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults = new Set<string>();
    for (const element of document.querySelectorAll('*')) {
      for (const pseudo of [null, '::before', '::after']) {
        const style = getComputedStyle(element, pseudo);
        if (pseudo !== null && style.content === 'none') continue;
        const called = `.${element.getAttribute('class') ?? element.tagName}${pseudo ?? ''}`;
        const durations = style.transitionDuration.split(', ').map(Number.parseFloat);
        for (const [index, property] of style.transitionProperty.split(', ').entries())
          if ((durations[index % durations.length] ?? 0) > 0 && property !== 'opacity' && property !== 'none')
            faults.add(`${called} moves its ${property}`);
        const animations = style.animationDuration.split(', ').map(Number.parseFloat);
        if (style.animationName !== 'none' && animations.some((seconds) => seconds > 0))
          faults.add(`${called} is animated by ${style.animationName}`);
      }
    }
    return [...faults];
  });
}
