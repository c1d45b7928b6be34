/** A plot under which what is behind a mark is listed, once the mark is pressed. */
import { Fragment, useCallback, useState, type ReactNode } from 'react';
import type { Picture } from '../../../drawing/picture.ts';
import { Plot } from './plot.tsx';

interface ListingPlotProps<Behind> {
  readonly name: string;
  readonly draw: (width: number) => Picture | null;
  /** What is behind a mark, by its key; null for a mark that leads elsewhere. The same function at each drawing. */
  readonly behindKey: (key: string) => Behind | null;
  /** @param label what the mark says */
  readonly renderList: (behind: Behind, label: string, close: () => void) => ReactNode;
}

export function ListingPlot<Behind>({ name, draw, behindKey, renderList }: ListingPlotProps<Behind>) {
  const [pressed, setPressed] = useState<{ readonly key: string; readonly label: string } | null>(null);
  const behind = pressed === null ? null : behindKey(pressed.key);
  const isShownHere = useCallback((key: string) => behindKey(key) !== null, [behindKey]);
  return (
    <Plot
      name={name}
      draw={draw}
      isShownHere={isShownHere}
      onShow={(key, label) => setPressed({ key, label })}
    >
      {pressed !== null && behind !== null && (
        // Another mark's list begins anew.
        <Fragment key={pressed.key}>{renderList(behind, pressed.label, () => setPressed(null))}</Fragment>
      )}
    </Plot>
  );
}
