/** Enter or a click opens the first record behind a mark, with Shift the second: the call itself. */
import type { KeyboardEvent, MouseEvent } from 'react';
import { isId } from '../../../contract/model/id.ts';
import { placeOf } from '../../data/address.ts';
import { goTo } from '../../data/place.ts';
import { leadsOf, markAt } from '../../parts/plot/walk-marks.ts';

export function followMark(event: KeyboardEvent | MouseEvent): boolean {
  if ('key' in event ? event.key !== 'Enter' : event.button !== 0) return false;
  const mark = markAt(event.target);
  if (mark === null) return false;
  const leads = leadsOf(mark);
  const lead = (event.shiftKey ? leads[1] : undefined) ?? leads[0];
  const shows = isId(lead) ? placeOf(lead) : null;
  if (shows === null) return false;
  goTo(shows);
  return true;
}
