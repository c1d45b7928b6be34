import { useState, type ReactNode } from 'react';
import { Button } from '../button.tsx';

/**
 * The first of many lines, and a button for all of them; where it would save next to nothing, all.
 * @param hasMore whether there are still more than were sent
 * @param what the lines, in the plural: "tenures"
 */
export function useShortened<Line>(
  lines: readonly Line[],
  first: number,
  what: string,
  hasMore = false,
): { readonly shown: readonly Line[]; readonly rest: ReactNode } {
  const [isWhole, setWhole] = useState(false);
  const isShort = !isWhole && lines.length > first * 1.25;
  const all = hasMore ? `the latest ${lines.length}` : `all ${lines.length}`;
  return {
    shown: isShort ? lines.slice(0, first) : lines,
    rest: (
      <>
        {isShort && <Button onPress={() => setWhole(true)}>{`Show ${all} ${what}`}</Button>}
        {!isShort && hasMore && <p className="muted">{`The latest ${lines.length} are shown.`}</p>}
      </>
    ),
  };
}
