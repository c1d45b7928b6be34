/** The seats of the roster at the trigger, each with its holder: which one calls, and which are not to be reached. */
import { PhoneOutgoing } from 'lucide-react';
import type { Id } from '../../../contract/model/id.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { LineField } from '../../parts/form/line-field.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import type { Faults } from '../read-values.ts';
import { excludedFault, type Excluded, type RoundDraft } from './round-draft.ts';
import './seats-preview.css';
import type { RoundPreview } from './use-preview.ts';

interface SeatsPreviewProps {
  /** Null until a roster is chosen. */
  readonly preview: RoundPreview | null;
  readonly hasTrigger: boolean;
  readonly callingSeatId: Id<'seat'> | null;
  readonly excluded: RoundDraft['excluded'];
  readonly faults: Faults;
  readonly isReadOnly: boolean;
  readonly onCalling: (seat: Id<'seat'> | null) => void;
  readonly onExcluded: (excluded: RoundDraft['excluded']) => void;
}

const nobody = 'nobody';

export function SeatsPreview(props: SeatsPreviewProps) {
  const { preview, hasTrigger, callingSeatId, excluded, faults, isReadOnly, onCalling, onExcluded } = props;
  if (preview === null) return <p className="muted">The seats are listed here once a roster is chosen.</p>;
  if (preview.members.length === 0) {
    return <p className="muted">No seat belongs to this roster at the trigger; add seats to it first.</p>;
  }

  function leaveOut(seat: Id<'seat'>): void {
    const { [seat]: _, ...rest } = excluded;
    onExcluded(rest);
  }

  const seatIds = preview.members.map(({ seat }) => seat.id);
  const reached = preview.members.filter(({ seat }) => seat.id !== callingSeatId && !(seat.id in excluded));
  return (
    <section className="seats-preview" aria-label="Seats">
      <ChoiceField
        label="Calling seat"
        hint="It gets no request."
        look="list"
        isReadOnly={isReadOnly}
        options={[
          { id: nobody, title: 'None of them' },
          ...preview.members.map(({ seat }) => ({
            id: seat.id,
            title: `${seat.country.name}, ${seat.title}`,
          })),
        ]}
        value={preview.members.some(({ seat }) => seat.id === callingSeatId) ? callingSeatId : nobody}
        onChange={(id) => onCalling(seatIds.find((seat) => seat === id) ?? null)}
      />
      <h3>
        {reached.length} of {preview.members.length} seats to reach
        <span className="muted">
          {hasTrigger ? ', with their holders at the trigger' : ', with their holders of today'}
        </span>
      </h3>
      <ol>
        {preview.members.map(({ seat, holder, isActing }) => (
          <li key={seat.id} data-excluded={seat.id in excluded || undefined}>
            <div className="seats-preview-seat">
              <span className="seats-preview-names">
                <span className="seats-preview-country">
                  <RecordText text={seat.country.name} />
                </span>
                <span>
                  {holder === null ? (
                    <span className="muted">nobody known</span>
                  ) : (
                    <RecordText text={holder.name} />
                  )}
                  {isActing && <span className="muted"> (acting)</span>}
                </span>
                <span className="muted">
                  <RecordText text={seat.title} />
                </span>
              </span>
              {seat.id === callingSeatId ? (
                <span className="seats-preview-calling">
                  <PhoneOutgoing aria-hidden="true" /> calls
                </span>
              ) : seat.id in excluded ? (
                <Button isDisabled={isReadOnly} onPress={() => leaveOut(seat.id)}>
                  Include
                </Button>
              ) : (
                <Button
                  look="bare"
                  aria-label={`Exclude ${seat.country.name}`}
                  isDisabled={isReadOnly}
                  onPress={() => onExcluded({ ...excluded, [seat.id]: { why: '', decidedBy: '' } })}
                >
                  Exclude
                </Button>
              )}
            </div>
            <Reason
              reason={seat.id === callingSeatId ? undefined : excluded[seat.id]}
              country={seat.country.name}
              fault={faults[excludedFault(seat.id)] ?? null}
              isReadOnly={isReadOnly}
              onChange={(reason) => onExcluded({ ...excluded, [seat.id]: reason })}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface ReasonProps {
  /** Undefined: the seat is not excluded. */
  readonly reason: Excluded | undefined;
  readonly country: string;
  readonly fault: string | null;
  readonly isReadOnly: boolean;
  readonly onChange: (reason: Excluded) => void;
}

function Reason({ reason, country, fault, isReadOnly, onChange }: ReasonProps) {
  if (reason === undefined) return null;
  return (
    <div className="seats-preview-reason">
      <LineField
        label={`Why ${country} is excluded`}
        value={reason.why}
        error={fault}
        isRequired
        isReadOnly={isReadOnly}
        startsHere={reason.why === ''}
        onChange={(why) => onChange({ ...reason, why })}
      />
      <LineField
        label="Decided by"
        value={reason.decidedBy}
        isReadOnly={isReadOnly}
        onChange={(decidedBy) => onChange({ ...reason, decidedBy })}
      />
    </div>
  );
}
