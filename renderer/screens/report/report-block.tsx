/** A block of a report as it stands on the sheet. */
import type { Block, Table } from '../../../contract/model/report/report.ts';
import { RecordText } from '../../parts/record-text.tsx';
import { ReportRuns } from './report-runs.tsx';

export function ReportBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h3 dir="auto">
          <RecordText text={block.text} />
        </h3>
      );
    case 'paragraph':
      return (
        <p dir="auto" data-is-numbered={block.number !== null || undefined}>
          {block.number !== null && <span className="report-number">{block.number}. </span>}
          <ReportRuns runs={block.runs} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            // Items have no id of their own, and are drawn anew together.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} dir="auto">
              <ReportRuns runs={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <ReportTable {...block} />;
  }
}

function ReportTable({ caption, columns, rows }: Table) {
  return (
    // It is scrolled sideways by keyboard where it has no room.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="report-table" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <colgroup>
          {columns.map(({ title, share }) => (
            <col key={title} style={{ width: `${share * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title, isNumber }) => (
              <th key={title} scope="col" data-is-number={isNumber || undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <th scope="row" dir="auto">
                <ReportRuns runs={name?.runs ?? []} />
              </th>
              {cells.map(({ runs }, at) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={at} dir="auto" data-is-number={columns[at + 1]?.isNumber || undefined}>
                  <ReportRuns runs={runs} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
