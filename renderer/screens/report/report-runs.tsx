/** A stretch of a report's text, with the marks of its endnotes. */
import type { MouseEvent } from 'react';
import type { Run } from '../../../contract/model/report/report.ts';
import { RecordText } from '../../parts/record-text.tsx';

export function ReportRuns({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) => (
    // Stretches have no id of their own, and are drawn anew together.
    // oxlint-disable-next-line react/no-array-index-key
    <Stretch key={index} {...run} />
  ));
}

function Stretch({ text, weight, endnote }: Run) {
  return (
    <>
      {text !== '' && <Words text={text} weight={weight} />}
      {endnote !== null && <EndnoteMark number={endnote} />}
    </>
  );
}

function Words({ text, weight }: Pick<Run, 'text' | 'weight'>) {
  const words = <RecordText text={text} />;
  if (weight === 'strong') return <strong>{words}</strong>;
  return weight === 'quiet' ? <span className="report-quiet">{words}</span> : words;
}

/** Where a source is listed, by its number. */
export function endnoteId(number: number): string {
  return `report-source-${number}`;
}

/** The address says where one is, so it is not changed for this. */
function EndnoteMark({ number }: { number: number }) {
  function follow(event: MouseEvent): void {
    event.preventDefault();
    document.getElementById(endnoteId(number))?.focus();
  }
  return (
    <sup>
      <a href={`#${endnoteId(number)}`} aria-label={`Source ${number}`} onClick={follow}>
        {number}
      </a>
    </sup>
  );
}
