/** Where one is and what is read there, kept in step with the address bar. */
import { create } from 'zustand';
import { formatAddress, home, parseAddress, pathOf, type Address, type Place, type View } from './address.ts';
import { beginStep } from './step-timing.ts';

export const usePlace = create<Address>()(() => home);

/** Chromium puts up with 200 changes of the address in half a minute; a drag makes more. */
const settleMs = 250;

let pendingWrite: ReturnType<typeof setTimeout> | undefined;
/** The view to arrive with when the browser has gone back. */
let carried: View | undefined;

/** Opens a place as a new entry of the history; the view goes along, but for what is said otherwise. */
export function goTo(place: Place, change: Partial<View> = {}): void {
  const from = usePlace.getState();
  writeNow();
  const address = { place, view: { ...from.view, ...change } };
  history.pushState({ cameFrom: pathOf(from.place) }, '', formatAddress(address));
  usePlace.setState(address);
}

/** Changes what is read at this place: no new entry, so that a replay is one step back and not a hundred. */
export function look(change: Partial<View>): void {
  const view = { ...usePlace.getState().view, ...change };
  if (change.asOf !== undefined) beginStep(view.asOf);
  usePlace.setState({ view });
  clearTimeout(pendingWrite);
  pendingWrite = setTimeout(writeNow, settleMs);
}

/** The address of a place under the view of this moment. */
export function addressOf(place: Place): string {
  return formatAddress({ place, view: usePlace.getState().view });
}

let board: Place = home.place;

/** The board that was shown last; the first round there is when none was. */
export function lastBoard(): Place {
  return board;
}

usePlace.subscribe(({ place }) => {
  if (place.name === 'rounds') board = place;
});

/** Says in full where one is already: no entry of the history is made. */
export function settleAt(place: Place): void {
  usePlace.setState({ place });
  writeNow();
}

/** Goes back to the place one came from, if that is `parent`, else on to it; the view goes along. */
export function leaveTo(parent: Place): void {
  if (cameFrom() !== pathOf(parent)) return goTo(parent);
  writeNow();
  carried = usePlace.getState().view;
  history.back();
}

/** Reads the address bar, now and whenever the browser goes back or forward. */
export function followAddressBar(): void {
  usePlace.setState(parseAddress(location.hash));
  addEventListener('popstate', () => {
    clearTimeout(pendingWrite);
    const { place, view } = parseAddress(location.hash);
    usePlace.setState({ place, view: carried ?? view });
    if (carried !== undefined) writeNow();
    carried = undefined;
  });
}

function writeNow(): void {
  clearTimeout(pendingWrite);
  history.replaceState(history.state, '', formatAddress(usePlace.getState()));
}

function cameFrom(): unknown {
  return (history.state as { cameFrom?: unknown } | null)?.cameFrom;
}
