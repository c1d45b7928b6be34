/** The report as the document it is: what is printed and what a file of it says, in the same order. */
import { memo } from 'react';
import { originLines } from '../../../contract/model/report/origin-lines.ts';
import type { Report } from '../../../contract/model/report/report.ts';
import { RecordText } from '../../parts/record-text.tsx';
import { ReportBlock } from './report-block.tsx';
import { endnoteId } from './report-runs.tsx';
import './report-sheet.css';

export const ReportSheet = memo(function ReportSheet({ report }: { report: Report }) {
  const { title, viewed, classification, blocks, endnotes } = report;
  const line = classification !== null && (
    <p className="report-classification">
      <RecordText text={classification} />
    </p>
  );
  return (
    <article className="report-sheet paper" aria-label="The report">
      {line}
      <h2 dir="auto">
        <RecordText text={title} />
      </h2>
      <p className="report-viewed" dir="auto">
        <RecordText text={viewed} />
      </p>
      {blocks.map((block, index) => (
        // Blocks have no id of their own; most stay where they are from one moment to the next.
        // oxlint-disable-next-line react/no-array-index-key
        <ReportBlock key={index} block={block} />
      ))}
      {endnotes.length > 0 && (
        <>
          <h3>Sources</h3>
          <ol>
            {endnotes.map((text, index) => (
              <li key={text} id={endnoteId(index + 1)} tabIndex={-1} dir="auto">
                <RecordText text={text} />
              </li>
            ))}
          </ol>
        </>
      )}
      <footer>
        <h3>About this report</h3>
        <dl>
          {originLines(report).map(([label, value]) => (
            <div key={`${label} ${value}`}>
              <dt>{label}</dt>
              <dd dir="auto">
                <RecordText text={value} />
              </dd>
            </div>
          ))}
        </dl>
        {line}
      </footer>
    </article>
  );
});
