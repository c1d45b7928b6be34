/** A link to a place of this page; the view goes along. */
import type { ComponentProps, MouseEvent, Ref } from 'react';
import { formatAddress, type Place } from '../data/address.ts';
import { goTo, leaveTo, usePlace } from '../data/place.ts';

interface PlaceLinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick' | 'ref'> {
  readonly to: Place;
  readonly ref?: Ref<HTMLAnchorElement>;
  /** Goes back in the history where this place is the one before. */
  readonly isBack?: boolean;
}

export function PlaceLink({ to, isBack = false, children, ...props }: PlaceLinkProps) {
  const view = usePlace((state) => state.view);

  function follow(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (isBack) leaveTo(to);
    else goTo(to);
  }

  return (
    <a {...props} href={formatAddress({ place: to, view })} onClick={follow}>
      {children}
    </a>
  );
}
