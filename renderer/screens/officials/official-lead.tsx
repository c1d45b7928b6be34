/** Beneath an official's name: the other names, and the seat in force with its country. */
import type { OfficialAlias } from '../../../contract/model/official.ts';
import type { TenureLine } from '../../../contract/model/pages.ts';
import { dateWords } from '../../data/date-words.ts';
import { RecordLink } from '../../parts/page/record-link.tsx';
import { TenureKind } from '../../parts/page/tenure-marks.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import './official-lead.css';

interface OfficialLeadProps {
  readonly aliases: readonly OfficialAlias[];
  readonly tenures: readonly TenureLine[];
}

export function OfficialLead({ aliases, tenures }: OfficialLeadProps) {
  const inForce = tenures.filter(({ stands }) => stands === 'in force');
  return (
    <>
      {aliases.length > 0 && (
        <ul className="official-aliases" aria-label="Other names">
          {aliases.map((alias) => (
            <li key={alias.id}>
              <AliasName alias={alias} />
              {alias.kind !== 'spelling' && <span className="official-alias-kind"> ({alias.kind})</span>}
            </li>
          ))}
        </ul>
      )}
      {inForce.map((tenure) => (
        <SeatInForce key={tenure.id} tenure={tenure} />
      ))}
      {inForce.length === 0 && <p className="muted">In no seat at this moment, as far as is on record.</p>}
    </>
  );
}

function SeatInForce({ tenure: { seat, kind, began } }: { tenure: TenureLine }) {
  return (
    <p className="official-seat">
      <RecordLink id={seat.id} name={seat.title} />
      {', '}
      <RecordLink id={seat.country.id} name={seat.country.name} />{' '}
      <span className="muted">{seat.country.code}</span> <TenureKind kind={kind} />
      {began !== null && <span className="muted"> since {dateWords(began)}</span>}
    </p>
  );
}

const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand']);

/** A script says in which direction a name runs, and which letters a screen reader meets, but no language. */
function AliasName({ alias: { name, script } }: { alias: OfficialAlias }) {
  const isScript = script !== null && /^[A-Z][a-z]{3}$/.test(script);
  if (!isScript) return <RecordText text={name} />;
  return (
    <span lang={`und-${script}`} dir={rightToLeft.has(script) ? 'rtl' : 'ltr'} className="official-alias">
      <RecordText text={name} />
    </span>
  );
}
