/** Whom the call is with, for which request, and who asked and dialled. */
import { CalendarX2, Plane } from 'lucide-react';
import { LocalTime } from '../../parts/local-time.tsx';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { FieldFrame, useFieldIds } from '../../parts/form/field-frame.tsx';
import { RecordField, type ChosenRecord } from '../../parts/form/record-field.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import { readWhen } from './use-proposal.ts';
import type { CallForm } from './call-form.ts';
import { LineChoice, type LineOption } from './line-choice.tsx';
import { Spot } from './spot.tsx';
import './whom-fields.css';

export function WhomField({ form }: { form: CallForm }) {
  const { draft, proposal, change, faultAt } = form;
  return (
    <Spot name="whom">
      <RecordField
        label="Whom"
        kinds={['official', 'seat']}
        making={['official', 'seat']}
        value={shownWhom(form)}
        isRequired
        placeholder="An official or a seat, in any spelling"
        error={faultAt('whom')}
        onChange={(whom) =>
          change({
            whom: whom ?? { id: null, name: '' },
            requestId: null,
            answersId: null,
            participants: null,
            closes: [],
            alsoAnswers: [],
          })
        }
        hint={draft.whom?.id === null || proposal.seat === null ? undefined : <Surroundings form={form} />}
      />
    </Spot>
  );
}

function shownWhom({ draft, proposal }: CallForm): ChosenRecord<'official' | 'seat'> | null {
  if (draft.whom !== null) return draft.whom.name === '' ? null : draft.whom;
  if (proposal.official !== null) return proposal.official;
  const { seat } = proposal;
  return seat === null ? null : { id: seat.id, name: `${seat.title}, ${seat.country.name}` };
}

/** The seat, who holds it by now, the hour there, and where the official is. */
function Surroundings({ form: { proposal, stands, draft } }: { form: CallForm }) {
  const { seat, official, holder, absences } = proposal;
  if (seat === null) return null;
  const moment = readWhen(stands.at)?.from ?? draft.momentMs;
  return (
    <span className="whom-around">
      <span>
        <RecordText text={seat.title} />
        {', '}
        <RecordText text={seat.country.name} />
      </span>
      <span className="whom-around-clock">
        <LocalTime moment={moment} zone={seat.zone} />
      </span>
      {holder !== null && official !== null && holder.id !== official.id && (
        <span className="whom-around-line">
          Held at that time by <RecordText text={holder.name} />
        </span>
      )}
      {absences.map(({ kind, where, when }) => (
        <span className="whom-around-line" key={`${kind} ${where} ${when}`}>
          {kind === 'travel' ? <Plane aria-hidden="true" /> : <CalendarX2 aria-hidden="true" />}
          <span>
            Away ({kind}): <RecordText text={where === '' ? when : `${where}, ${when}`} />
          </span>
        </span>
      ))}
    </span>
  );
}

const none = 'none';

export function RequestField({ form }: { form: CallForm }) {
  const { proposal, stands, change, faultAt } = form;
  const { requests, request, seat, official } = proposal;
  if (seat === null && official === null) return null;
  const isListed = requests.some(({ id }) => id === request?.id);
  const listed = request === null || isListed ? requests : [request, ...requests];
  const options: LineOption[] = [
    ...listed.map(({ id, round, status, why, direction }) => ({
      id,
      title: round.name,
      mark: <StatusMark status={status} size="small" />,
      more: direction === 'theirs' ? `Their request to reach us. ${why}` : why,
    })),
    { id: none, title: 'Outside any request' },
  ];
  return (
    <Spot name="request">
      <LineChoice
        label="Request"
        options={options}
        value={stands.request?.id ?? none}
        error={faultAt('request')}
        hint={requests.length === 0 ? 'No request of theirs is open at that time.' : undefined}
        onChange={(id) => {
          const chosen = listed.find((one) => one.id === id);
          change({ requestId: chosen?.id ?? none, answersId: null, alsoAnswers: [] });
        }}
      />
    </Spot>
  );
}

const partyOptions = [
  { id: 'us', title: 'us' },
  { id: 'them', title: 'them' },
  { id: 'unknown', title: 'not stated' },
  { id: 'disputed', title: 'disputed' },
] as const;

export function PartiesField({ form }: { form: CallForm }) {
  const { stands, change, faultAt } = form;
  const ids = useFieldIds();
  return (
    <Spot name="parties">
      <FieldFrame ids={ids} label="Direction" isGroup error={faultAt('parties')} hint={wayWords(form)}>
        <div className="parties call-segments">
          <ChoiceField
            label="Asked by"
            look="buttons"
            options={partyOptions}
            value={stands.askedBy}
            onChange={(askedBy) => change({ askedBy })}
          />
          <ChoiceField
            label="Dialled by"
            look="buttons"
            options={partyOptions}
            value={stands.dialledBy}
            onChange={(dialledBy) => change({ dialledBy, askedBy: null, answersId: null })}
          />
        </div>
      </FieldFrame>
    </Spot>
  );
}

function wayWords({ stands: { askedBy, dialledBy, answersId } }: CallForm): string | undefined {
  if (dialledBy === 'us') {
    if (askedBy === 'us') return 'A call placed by us.';
    return askedBy === 'them' ? 'Their call, returned by us.' : undefined;
  }
  if (dialledBy !== 'them') return undefined;
  return answersId !== null || askedBy === 'us' ? 'Our call, returned by them.' : 'A call of their own.';
}
