/** The table of a timeline, of the stretch of time that is shown. */
import { useMemo } from 'react';
import { isId } from '../../../contract/model/id.ts';
import type { Timeline } from '../../../contract/model/timeline-shape.ts';
import type { Span } from '../../../drawing/time-span.ts';
import { timelineTable } from '../../../drawing/timeline/timeline-table.ts';
import { placeOf } from '../../data/address.ts';
import { PlaceLink } from '../../parts/place-link.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import '../../parts/sticky-head.css';
import './timeline-table.css';

/** A longer table is read in parts: a shorter stretch has fewer rows. */
const mostRows = 500;

interface TimelineTableProps {
  readonly timeline: Timeline;
  readonly asOf: number;
  readonly window: Span;
}

export function TimelineTable({ timeline, asOf, window }: TimelineTableProps) {
  const { caption, columns, rows } = useMemo(
    () => timelineTable(timeline, asOf, window),
    [timeline, asOf, window],
  );
  const more = rows.length - mostRows;
  return (
    // It is scrolled sideways by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="timeline-table-scroller" tabIndex={0} aria-label={caption}>
      <table className="timeline-table">
        <caption>
          {more > 0
            ? `${caption}: the first ${mostRows} of ${rows.length} rows. A shorter stretch of time has fewer.`
            : `${caption}: ${rows.length} rows`}
        </caption>
        <thead className="sticky-head">
          <tr>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map(({ cells: [lane = '', ...cells], leadsTo }, index) => (
            // Rows have no id of their own, and are drawn anew together.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <th scope="row">
                <LaneLink name={lane} id={leadsTo?.[0]?.id} />
              </th>
              {cells.map((cell, place) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={place}>
                  <RecordText text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LaneLink({ name, id }: { name: string; id: string | undefined }) {
  const shows = isId(id) ? placeOf(id) : null;
  if (shows === null) return <RecordText text={name} />;
  return (
    <PlaceLink to={shows} className="record-link">
      <RecordText text={name} />
    </PlaceLink>
  );
}
