import { moveToRow, useStage } from '../data/stage.ts';

/** Takes the keyboard out of a field: to the row it was at, else to the first one, else to the heading of the place. */
export function leaveField(field: HTMLElement): void {
  field.blur();
  const { rows, row } = useStage.getState();
  const target = row !== null && rows.includes(row) ? row : rows[0];
  if (target === undefined) document.querySelector<HTMLElement>('#main h1')?.focus();
  else moveToRow(target);
}
