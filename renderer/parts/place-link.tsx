/** A link to a place of this page; the view goes along. */
import type { ComponentProps, MouseEvent, Ref } from 'react';
import type { Place } from '../data/address.ts';
import { addressOf, goTo, leaveTo } from '../data/place.ts';

interface PlaceLinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick' | 'ref'> {
  readonly to: Place;
  readonly ref?: Ref<HTMLAnchorElement>;
  /** Goes back in the history where this place is the one before. */
  readonly isBack?: boolean;
}

export function PlaceLink({ to, isBack = false, children, ...props }: PlaceLinkProps) {
  function follow(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (isBack) leaveTo(to);
    else goTo(to);
  }

  return (
    <a {...props} href={addressOf(to)} onClick={follow}>
      {children}
    </a>
  );
}
