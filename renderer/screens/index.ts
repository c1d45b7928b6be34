/** Every screen there is, by the place it shows. */
import type { ComponentType } from 'react';
import type { Place } from '../data/address.ts';
import { BoardScreen } from './board/board-screen.tsx';
import { RequestScreen } from './request/request-screen.tsx';

interface Screen {
  /** What a fault in it has kept from being done. */
  readonly during: string;
  readonly Shows: ComponentType;
}

export const screens: Readonly<Record<Place['name'], Screen>> = {
  rounds: { during: 'Showing the board', Shows: BoardScreen },
  requests: { during: 'Showing the request', Shows: RequestScreen },
};
