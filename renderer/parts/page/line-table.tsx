/** A table of a page: the first cell of each row names it. */
import type { ReactNode } from 'react';
import './line-table.css';

interface LineTableProps {
  /** Said to those who do not see where it stands. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** `tr` elements, one cell for each column. */
  readonly children: ReactNode;
}

export function LineTable({ caption, columns, children }: LineTableProps) {
  return (
    <table className="line-table">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
