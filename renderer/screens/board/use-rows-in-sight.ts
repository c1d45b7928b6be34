/** Which rows are in sight, so that a replay draws those first and the others when there is time. */
import { useEffect, useState, type RefObject } from 'react';

/**
 * @param seats the seats of all rows, joined by spaces
 * @returns the seats of the rows in sight; null until that is known
 */
export function useRowsInSight(
  table: RefObject<HTMLTableElement | null>,
  seats: string,
): ReadonlySet<string> | null {
  const [inSight, setInSight] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const seen = new Set<string>();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const seat = target.getAttribute('data-seat') ?? '';
        if (isIntersecting) seen.add(seat);
        else seen.delete(seat);
      }
      setInSight(new Set(seen));
    });
    for (const seat of seats.split(' ')) {
      const row = table.current?.querySelector(`[data-seat="${seat}"]`);
      if (row) observer.observe(row);
    }
    return () => observer.disconnect();
  }, [table, seats]);
  return inSight;
}
