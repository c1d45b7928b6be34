/** Who is in a seat at the moment a page is told as of: for certain, possibly, or nobody on record. */
import type { TenureLine } from '../../../contract/model/pages.ts';
import { RecordLink } from './record-link.tsx';
import './holders-now.css';
import { TenureKind } from './tenure-marks.tsx';

export function HoldersNow({ tenures }: { tenures: readonly TenureLine[] }) {
  const certain = tenures.filter(({ stands }) => stands === 'in force');
  const shown = certain.length > 0 ? certain : tenures.filter(({ stands }) => stands === 'possibly in force');
  if (shown.length === 0) return <span className="muted">vacant or not known</span>;
  return (
    <ul className="holders-now">
      {shown.slice(0, most).map(({ id, official, kind, stands }) => (
        <li key={id}>
          {stands === 'possibly in force' && <span className="muted">possibly </span>}
          {official !== null && <RecordLink id={official.id} name={official.name} />}{' '}
          <TenureKind kind={kind} />
        </li>
      ))}
      {shown.length > most && <li className="muted">{`and ${shown.length - most} more`}</li>}
    </ul>
  );
}

const most = 3;
