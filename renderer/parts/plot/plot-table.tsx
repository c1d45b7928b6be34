/** The table of a plot: the numbers that are drawn, each row with a way to what it is of. */
import { isId } from '../../../contract/model/id.ts';
import type { Lead, PictureTable } from '../../../drawing/picture.ts';
import { RecordLink } from '../page/record-link.tsx';
import { RecordText } from '../record-text.tsx';
import './plot-table.css';

interface PlotTableProps {
  readonly table: PictureTable;
  /** Rows beyond these are not shown. */
  readonly most?: number;
  /** How fewer of them are had, as a sentence. */
  readonly whenMore?: string;
}

export function PlotTable({ table: { caption, columns, rows }, most = Infinity, whenMore }: PlotTableProps) {
  const counted = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`;
  return (
    // It is scrolled sideways by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="plot-table-scroller" tabIndex={0} aria-label={caption}>
      <table className="plot-table">
        <caption>
          {rows.length > most
            ? `${caption}: the first ${most} of ${counted}. ${whenMore ?? ''}`
            : `${caption}: ${counted}`}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, title, isNumber }) => (
              <th key={key} scope="col" className={isNumber ? 'plot-table-number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(({ cells: [first = '', ...cells], leadsTo }, index) => (
            // Rows have no id of their own, and are drawn anew together.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <th scope="row" className={columns[0]?.isNumber ? 'plot-table-number' : undefined}>
                <Named name={first} lead={leadsTo?.[0]} />
              </th>
              {cells.map((cell, place) => (
                <td
                  key={columns[place + 1]?.key}
                  className={columns[place + 1]?.isNumber ? 'plot-table-number' : undefined}
                >
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

function Named({ name, lead }: { name: string; lead: Lead | undefined }) {
  if (lead === undefined || !isId(lead.id)) return <RecordText text={name} />;
  return <RecordLink id={lead.id} name={name} />;
}
