import { useEffect, type RefObject } from 'react';
import type { Id } from '../../../contract/model/id.ts';
import { useStage } from '../../data/stage.ts';

/**
 * Puts the rows of a list on the stage, where the keys for walking find them, and follows the keyboard to the row it is
 * sent to. A row that was open is come back to.
 * @param rows in the order they are shown
 * @returns the one row that Tab stops at
 */
export function useWalkedRows(list: RefObject<HTMLElement | null>, rows: readonly Id[]): Id | undefined {
  const current = useStage(({ row }) => row);
  useEffect(() => {
    useStage.setState({ rows });
  }, [rows]);
  useEffect(() => {
    const focusRow = (row: Id | null) => {
      if (row !== null) list.current?.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus();
    };
    focusRow(useStage.getState().row);
    const unsubscribe = useStage.subscribe((now, before) => {
      if (now.rowCalls !== before.rowCalls) focusRow(now.row);
    });
    return () => {
      unsubscribe();
      useStage.setState({ rows: [] });
    };
  }, [list]);
  return rows.find((id) => id === current) ?? rows[0];
}
