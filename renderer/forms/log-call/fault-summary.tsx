/** What is to be mended before the call can be logged; each line leads to its field. */
import { CircleAlert } from 'lucide-react';
import type { Fault } from './call-form.ts';
import './fault-summary.css';

interface FaultSummaryProps {
  readonly faults: readonly Fault[];
  readonly onLead: (spot: string) => void;
}

export function FaultSummary({ faults, onLead }: FaultSummaryProps) {
  if (faults.length === 0) return null;
  return (
    <section className="fault-summary" role="alert">
      <CircleAlert aria-hidden="true" />
      <div>
        <p>
          {faults.length === 1 ? 'One thing is to be mended.' : `${faults.length} things are to be mended.`}
        </p>
        <ul>
          {faults.map(({ spot, message }) => (
            <li key={spot}>
              <button type="button" className="fault-summary-way" onClick={() => onLead(spot)}>
                {message}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
