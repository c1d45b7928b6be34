/** Puts the calls on the stage, where commands walk, select and open them; the grid and the plain table do the same by it. */
import { useEffect, useRef } from 'react';
import { mostCallsChanged } from '../../../contract/model/call-change.ts';
import type { Call } from '../../../contract/operations/attempts.ts';
import { announce } from '../../data/announcements.ts';
import { useReadCalls } from '../../data/call-pages.ts';
import {
  countSelected,
  everythingSelected,
  nothingSelected,
  toggled,
  useCallSelection,
  withCalls,
} from '../../data/call-selection.ts';
import { useCallsStage } from '../../data/calls-stage.ts';
import { moveToCall, useCallsView } from '../../data/calls-view.ts';
import { goTo, leaveTo, settleAt, usePlace } from '../../data/place.ts';
import { usePreferences } from '../../data/preferences.ts';
import { useStage } from '../../data/stage.ts';
import { whomWords } from './call-words.ts';

interface CallsShown {
  readonly total: number;
  readonly rowsOfPage: number;
  readonly callAt: (row: number) => Call | undefined;
  /** Puts the keyboard where the rows are walked. */
  readonly focus: () => void;
  readonly changeSelected: () => void;
}

export function useCallsOnStage({ total, rowsOfPage, callAt, focus, changeSelected }: CallsShown) {
  const { row } = useCallsView();
  const isPlain = usePreferences((state) => state.plainCalls);
  const openId = useOpenCallId();
  const selected = countSelected(useCallSelection(), total);
  const extend = useExtending();
  useFollowingDetail(callAt(row));

  function moveTo(to: number, isExtending = false): void {
    // Whoever comes from elsewhere comes to the row first, and goes on from there.
    const isArriving = !isKeyboardHere() && Math.abs(to - row) === 1;
    if (isExtending) extend(row, to);
    moveToCall(isArriving ? row : to);
    focus();
  }

  function showDetail(at: number): void {
    const call = callAt(at);
    if (call === undefined) return;
    const place = { name: 'calls', id: call.id } as const;
    if (openId === null) goTo(place);
    else settleAt(place);
    announce(`Details of the call with ${whomWords(call)} are shown beside the list.`);
  }

  function toggleRow(at: number): void {
    const call = callAt(at);
    if (call !== undefined) useCallSelection.setState(toggled(useCallSelection.getState(), call.id), true);
  }

  function toggleAll(): void {
    useCallSelection.setState(selected === total ? nothingSelected : everythingSelected, true);
  }

  useEffect(() => {
    useCallsStage.setState({
      calls: {
        total,
        row,
        rowsOfPage,
        selected,
        isPlain,
        isDetailShown: openId !== null,
        moveTo,
        showDetail: () => showDetail(row),
        hideDetail: () => leaveTo({ name: 'calls', id: null }),
        toggleRow: () => toggleRow(row),
        selectAll: () => useCallSelection.setState(everythingSelected, true),
        selectNone: () => useCallSelection.setState(nothingSelected, true),
        setPlain: (plainCalls) => usePreferences.setState({ plainCalls }),
        changeSelected,
      },
    });
    const call = callAt(row);
    if (call !== undefined) useStage.setState({ row: call.id });
  });
  useEffect(
    () => () => {
      useCallsStage.setState({ calls: null });
      useStage.setState({ row: null });
    },
    [],
  );
  return { openId, moveTo, showDetail, toggleRow, toggleAll };
}

function isKeyboardHere(): boolean {
  return document.activeElement?.closest('.calls-screen-body') != null;
}

export function useOpenCallId() {
  return usePlace(({ place }) => (place.name === 'calls' ? place.id : null));
}

/** The details go along with the row, without an entry of the history for each. */
function useFollowingDetail(call: Call | undefined): void {
  const { row, moves } = useCallsView();
  const openId = useOpenCallId();
  const followed = useRef(moves);
  useEffect(() => {
    if (openId === null || moves === followed.current) {
      followed.current = moves;
      return;
    }
    if (row < 0 || call === undefined) return;
    followed.current = moves;
    if (call.id !== openId) settleAt({ name: 'calls', id: call.id });
  }, [row, moves, call, openId]);
}

/** Selects from where the stretch was begun to the row that is gone to, and no further. */
function useExtending() {
  const { filter, sort, moves } = useCallsView();
  const read = useReadCalls();
  const stretch = useRef({ anchor: 0, moves: -1 });
  return (from: number, to: number): void => {
    // Any other move in between begins a new stretch.
    const anchor = stretch.current.moves === moves ? stretch.current.anchor : Math.max(0, from);
    stretch.current = { anchor, moves: moves + 1 };
    if (Math.abs(to - anchor) >= mostCallsChanged) {
      announce(`No stretch of more than ${mostCallsChanged.toLocaleString('en')} calls can be selected.`);
      return;
    }
    const [low, high] = [Math.min(anchor, from, to), Math.max(anchor, from, to)];
    const select = (ids: readonly Call['id'][]) => {
      const first = Math.max(0, low);
      const isIn = (index: number) => index >= Math.min(anchor, to) && index <= Math.max(anchor, to);
      const entering = ids.filter((_, index) => isIn(first + index));
      const leaving = ids.filter((_, index) => !isIn(first + index));
      const kept = withCalls(useCallSelection.getState(), leaving, false);
      useCallSelection.setState(withCalls(kept, entering, true), true);
    };
    void read(filter, sort, Math.max(0, low), high).then(select);
  };
}
