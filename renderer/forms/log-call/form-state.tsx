/** How the form stands: being written, not confirmed, or kept as a draft. */
import { useEffect, useState } from 'react';
import type { Draft } from '../../data/drafts.ts';
import { useLine } from '../../data/line.ts';
import type { CallDraft } from './call-draft.ts';

/** Sooner an answer is as good as at once. */
const shownAfterMs = 400;

export function FormState({ draft, isBusy }: { draft: Draft<CallDraft>; isBusy: boolean }) {
  const line = useLine((state) => state.line);
  const isLong = useIsLong(isBusy);
  if (isBusy && (isLong || line !== 'open')) {
    return line === 'open' ? 'Being written…' : 'Not confirmed, checking';
  }
  return draft.words;
}

function useIsLong(isBusy: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isBusy) return;
    const timer = setTimeout(() => setLong(true), shownAfterMs);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isBusy]);
  return isLong;
}
