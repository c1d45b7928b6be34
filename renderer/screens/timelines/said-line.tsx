/** What the mark says that the pointer or the keyboard is at, for who sees it; else what can be done. */
import { create } from 'zustand';

const useSaid = create<{ readonly text: string | null }>()(() => ({ text: null }));

/** The one that was said last stays while the pointer is between marks. */
export function sayMark(target: EventTarget): void {
  const mark = target instanceof Element ? target.closest('[data-mark]') : null;
  const text = mark?.getAttribute('aria-label') ?? null;
  if (text !== null && text !== useSaid.getState().text) useSaid.setState({ text });
}

export function forgetSaid(): void {
  useSaid.setState({ text: null });
}

export function SaidLine() {
  const text = useSaid((state) => state.text);
  if (text !== null) {
    // The mark has the same words as its name, so that they are not read twice.
    return (
      <p className="timeline-said" aria-hidden="true" title={text}>
        {text}
      </p>
    );
  }
  return (
    <p className="timeline-said muted">
      Arrows walk the marks, Enter opens the request. A drag along the dates shows that stretch; <kbd>[</kbd>{' '}
      and <kbd>]</kbd> end it at the as-of moment.
    </p>
  );
}
