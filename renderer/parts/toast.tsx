/** The message above the page: what was just done, a way to answer it, and a way to close it. */
import { X } from 'lucide-react';
import { useEffect, useRef, type RefObject } from 'react';
import { dismissToast, useToast, type Toast as ToastTold } from '../data/toast.ts';
import { CommandButton } from './command-button.tsx';
import { RecordText } from './record-text.tsx';
import './toast.css';
import { useAttended } from './use-attended.ts';

export function Toast() {
  const { toast, count } = useToast();
  return toast === null ? null : <Shown toast={toast} count={count} />;
}

function Shown({ toast, count }: { toast: ToastTold; count: number }) {
  const element = useRef<HTMLElement>(null);
  const { isAttended, cameFrom } = useAttended(element);
  const { text, progress, command } = toast;

  function close(): void {
    const hasFocus = element.current?.contains(document.activeElement) === true;
    dismissToast();
    if (!hasFocus) return;
    const back = cameFrom.current?.isConnected === true ? cameFrom.current : document.getElementById('main');
    back?.focus();
  }

  useEscape(element, close);
  return (
    // What opens above the page keeps the keyboard from everything else, but not from what lies above it.
    <section ref={element} className="toast" aria-label="Last message" data-react-aria-top-layer="true">
      {!isAttended && progress === undefined && <Life key={count} />}
      <p className="toast-text">
        <RecordText text={text} />
        {progress !== undefined && <span className="toast-progress figures">{progress}</span>}
      </p>
      {command !== undefined && (
        <CommandButton command={command} look="bare">
          {command.title}
        </CommandButton>
      )}
      <button
        type="button"
        className="button"
        data-look="bare"
        data-only-icon
        aria-label="Close the message"
        onClick={close}
      >
        <X aria-hidden="true" />
      </button>
    </section>
  );
}

/** Long enough to be read and answered, and not counted while the pointer or the keyboard is at it (WCAG 2.2.1). */
const lifeMs = 10_000;

function Life() {
  useEffect(() => {
    const timer = setTimeout(dismissToast, lifeMs);
    return () => clearTimeout(timer);
  }, []);
  return null;
}

/** Only from within: everywhere else Escape is for what is being done, not for what was told beside it. */
function useEscape(element: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || !(event.target instanceof Element)) return;
      if (element.current?.contains(event.target) !== true) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    }
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  });
}
