/** How many calls a page is about, as a link to them. */
import type { MouseEvent } from 'react';
import type { CallFilter } from '../../../contract/model/call-view.ts';
import { showCalls } from '../../data/calls-view.ts';
import { addressOf } from '../../data/place.ts';

interface CallsLinkProps {
  readonly count: number;
  /** Which calls they are. */
  readonly of: Partial<CallFilter>;
}

export function CallsLink({ count, of }: CallsLinkProps) {
  if (count === 0) return <span className="muted">none on record</span>;

  function follow(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    showCalls(of);
  }

  return (
    <a className="record-link" href={addressOf({ name: 'calls', id: null })} onClick={follow}>
      {`${count} on record`}
    </a>
  );
}
