import { useEffect } from 'react';
import { isModifier } from '../commands/combo.ts';
import { useOpenForm } from '../data/open-form.ts';

/** A form that is not there by then will not come, and its keys are forgotten. */
const patienceMs = 10_000;

/** Keeps what is typed while a form is on its way, and hands it on once the keyboard is in its first field. */
export function useEarlyKeys(): void {
  useEffect(() => {
    let early: KeyboardEvent[] = [];
    let opensUntil = 0;
    let isHandingOn = false;

    function begin(): void {
      early = [];
      opensUntil = performance.now() + patienceMs;
    }

    function end(): void {
      early = [];
      opensUntil = 0;
    }

    /** Not there yet, or there without its fields. */
    function isOnItsWay(): boolean {
      if (opensUntil === 0) return false;
      const sheet = uppermostSheet();
      return sheet === undefined ? performance.now() < opensUntil : sheet.querySelector('.waiting') !== null;
    }

    function onKeyDown(event: KeyboardEvent): void {
      if (!event.isTrusted || !(isHandingOn || isOnItsWay())) return;
      if (!isForForm(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) early.push(event);
    }

    function onFocusIn({ target }: FocusEvent): void {
      if (isHandingOn || opensUntil === 0) return;
      if (target instanceof Element && uppermostSheet()?.contains(target) === true) void handOn();
    }

    /** One after the other, as what a key does may change what the next one is for. */
    async function handOn(): Promise<void> {
      isHandingOn = true;
      for (let event = early.shift(); event !== undefined; event = early.shift()) {
        pressAgain(event);
        await new Promise((resolve) => setTimeout(resolve));
      }
      isHandingOn = false;
      end();
    }

    const unsubscribe = useOpenForm.subscribe((now, before) => {
      const isNew = now.asked !== null && now.asked !== before.asked;
      if (isNew || now.above.length > before.above.length) begin();
      else if (now !== before) end();
    });
    document.addEventListener('keydown', onKeyDown, { capture: true });
    document.addEventListener('focusin', onFocusIn);
    return () => {
      unsubscribe();
      document.removeEventListener('keydown', onKeyDown, { capture: true });
      document.removeEventListener('focusin', onFocusIn);
    };
  }, []);
}

/** Escape closes the form as ever, and what is pressed with Ctrl or Alt is a command, but for the one that sends it. */
function isForForm(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  if (isComposing || isModifier(key) || key === 'Escape') return false;
  return key === 'Enter' || !(ctrlKey || metaKey || altKey);
}

/** The fields of the uppermost form, once all that were asked for are there. */
function uppermostSheet(): Element | undefined {
  const { above } = useOpenForm.getState();
  const sheets = document.querySelectorAll('.form-sheet-fields');
  return sheets.length === above.length + 1 ? sheets[above.length] : undefined;
}

function pressAgain({ key, code, shiftKey, ctrlKey, metaKey }: KeyboardEvent): void {
  const target = document.activeElement ?? document.body;
  const again = new KeyboardEvent('keydown', {
    key,
    code,
    shiftKey,
    ctrlKey,
    metaKey,
    bubbles: true,
    cancelable: true,
  });
  if (!target.dispatchEvent(again)) return;
  // A key that a script presses types nothing.
  if (key.length === 1) document.execCommand('insertText', false, key);
  else if (key === 'Backspace') document.execCommand('delete');
}
