/** Where the keyboard is in a page, and whether whoever looks at it can tell. */
import type { Page } from 'playwright-core';

/** What is wrong with the focus; null when it is somewhere, in sight, marked, and not beneath something else. */
export async function focusFault(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    // Sheets slide in, and lists scroll to what has the focus.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return 'the keyboard is nowhere';
    const words = focused.ariaLabel ?? (focused.textContent || focused.id || focused.tagName);
    const called = words.trim().slice(0, 40);
    const shown = drawnFor(focused);

    const box = shown.getBoundingClientRect();
    const left = Math.max(box.left, 0);
    const right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0);
    const bottom = Math.min(box.bottom, innerHeight);
    if (right - left < 1 || bottom - top < 1) return `${called} is out of sight`;

    const points = [0.5, 0.1, 0.9].map((part) => [left + (right - left) * part, (top + bottom) / 2] as const);
    const isCovered = points.every(([x, y]) => {
      const over = document.elementFromPoint(x, y);
      return over === null || !(shown.contains(over) || over.contains(shown));
    });
    if (isCovered) return `${called} is covered`;

    // A heading takes the focus when one arrives at a place; it is no control, and wears no ring.
    if (focused.matches('h1, h2') && focused.tabIndex < 0) return null;
    const drawn = getComputedStyle(shown);
    if (drawn.outlineStyle !== 'none' || drawn.boxShadow !== 'none') return null;
    // Without a ring of its own it has to look different from what it is without the focus.
    const marked = marks(shown);
    const element = focused;
    element.blur();
    const unmarked = marks(shown);
    element.focus({ preventScroll: true });
    return marked === unmarked ? `${called} does not show that it has the focus` : null;

    /** A radio or a checkbox may be unseen, with its label drawn in its place. */
    function drawnFor(control: HTMLElement): HTMLElement {
      const { width, height } = control.getBoundingClientRect();
      return width > 1 && height > 1 ? control : (control.closest('label') ?? control);
    }

    /** How it and what is around it are drawn. */
    function marks(from: HTMLElement): string {
      const around = [from, from.parentElement, ...from.querySelectorAll('*')];
      return around
        .flatMap((one) => {
          if (one === null) return [];
          const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(one);
          return [outline, boxShadow, borderColor, backgroundColor];
        })
        .join('\n');
    }
  });
}
