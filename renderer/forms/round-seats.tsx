/** The roster and the calling seat of a round that is there: what another one does is said before it is done, in one step. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Id } from '../../contract/model/id.ts';
import type { NamedSeat } from '../../contract/model/pages.ts';
import type { RoundSeatsPlan } from '../../contract/model/round-seats.ts';
import { undoOf } from '../commands/editing.ts';
import { newCommandId, useCore } from '../data/core.ts';
import { sendSurely } from '../data/send-surely.ts';
import { tell } from '../data/toast.ts';
import { Button } from '../parts/button.tsx';
import { ChoiceField } from '../parts/form/choice-field.tsx';
import { RecordField, type ChosenRecord } from '../parts/form/record-field.tsx';
import { RecordText } from '../parts/record-text.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import './round-seats.css';
import type { ReadRecord } from './use-changes.ts';

interface Seating {
  readonly rosterId: Id<'roster'> | null;
  readonly callingSeatId: Id<'seat'> | null;
}

const nobody = 'nobody';

export function RoundSeats({ round, isReadOnly }: { round: ReadRecord; isReadOnly: boolean }) {
  const { api } = useCore();
  const id = round.id as Id<'round'>;
  const was = seatingOf(round);
  const [roster, setRoster] = useState<ChosenRecord<'roster'> | null>(null);
  const [calling, setCalling] = useState<Id<'seat'> | typeof nobody | null>(null);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const [isWriting, setWriting] = useState(false);

  const shownRoster = roster ?? { id: was.rosterId, name: round.names[was.rosterId ?? ''] ?? '' };
  const rosterId = shownRoster.id;
  const members = useMembers(id, rosterId);
  const kept =
    members?.some(({ id: seat }) => seat === was.callingSeatId) === true ? was.callingSeatId : null;
  const callingSeatId = calling === nobody ? null : (calling ?? kept);
  const isOther = rosterId !== was.rosterId || (members !== undefined && callingSeatId !== was.callingSeatId);
  const plan = usePlan(id, rosterId, callingSeatId, isOther && members !== undefined);

  function leave(): void {
    setRoster(null);
    setCalling(null);
    setRefusal(null);
  }

  async function write(): Promise<void> {
    if (rosterId === null || isWriting) return;
    setWriting(true);
    setRefusal(null);
    const commandId = newCommandId();
    try {
      await sendSurely(
        (options) => api.rounds.reseat({ id, rosterId, callingSeatId, was }, options),
        commandId,
      );
      tell({ text: 'The round has other seats now.', command: undoOf(commandId) });
      leave();
    } catch (error) {
      setRefusal(error as Error);
    } finally {
      setWriting(false);
    }
  }

  return (
    <section className="round-seats" aria-label="Roster and calling seat">
      <RecordField<'roster'>
        label="Roster"
        kinds={['roster']}
        value={shownRoster.id === null && shownRoster.name === '' ? null : shownRoster}
        isReadOnly={isReadOnly}
        onChange={(next) => {
          setRoster(next ?? { id: null, name: '' });
          setCalling(null);
          setRefusal(null);
        }}
      />
      <ChoiceField
        label="Calling seat"
        hint="It gets no request."
        look="list"
        isReadOnly={isReadOnly || members === undefined}
        options={[
          { id: nobody, title: 'None of them' },
          ...(members ?? []).map((seat) => ({ id: seat.id, title: seatWords(seat) })),
        ]}
        value={callingSeatId ?? nobody}
        onChange={(next) => {
          setCalling(next);
          setRefusal(null);
        }}
      />
      {refusal !== null && <RefusalNotice error={refusal} during="Changing the seats of a round" />}
      {isOther && plan.error !== null && (
        <RefusalNotice error={plan.error} during="Looking at what other seats would do" />
      )}
      {isOther && plan.data !== undefined && (
        <div className="round-seats-plan">
          <PlanWords plan={plan.data} />
          <span className="round-seats-ways">
            <Button
              look="primary"
              isDisabled={isReadOnly || isWriting || plan.data.blocked !== null}
              onPress={() => void write()}
            >
              Change the seats
            </Button>
            <Button look="bare" onPress={leave}>
              Leave them
            </Button>
          </span>
        </div>
      )}
    </section>
  );
}

function PlanWords({ plan: { added, removed, staying, blocked } }: { plan: RoundSeatsPlan }) {
  if (blocked !== null) {
    return (
      <p role="alert">
        <RecordText text={seatWords(blocked.seat)} /> cannot call: {recordsWords(blocked.records)} kept for
        the request to reach it. Move or remove those first.
      </p>
    );
  }
  return (
    <ul aria-live="polite">
      {added.map(({ seat, holder }) => (
        <li key={seat.id}>
          <RecordText text={seatWords(seat)} /> gets a request
          {holder === null ? ', with nobody known in the seat at the trigger.' : ` to reach ${holder.name}.`}
        </li>
      ))}
      {removed.map((seat) => (
        <li key={seat.id}>
          The request to reach <RecordText text={seatWords(seat)} /> goes; nothing is recorded for it.
        </li>
      ))}
      {staying.map(({ seat, records }) => (
        <li key={seat.id}>
          The request to reach <RecordText text={seatWords(seat)} /> stays: {recordsWords(records)} kept for
          it.
        </li>
      ))}
      {added.length + removed.length + staying.length === 0 && <li>No request comes or goes.</li>}
    </ul>
  );
}

/** The seats of a roster at the trigger of the round; undefined until they are read, and where there is no roster. */
function useMembers(id: Id<'round'>, rosterId: Id<'roster'> | null): readonly NamedSeat[] | undefined {
  const { api } = useCore();
  const { data } = useQuery({
    queryKey: ['rounds', 'membersAtTrigger', { id, rosterId }],
    queryFn: ({ signal }) =>
      api.rounds.membersAtTrigger({ id, rosterId: rosterId as Id<'roster'> }, { signal }),
    enabled: rosterId !== null,
  });
  return data;
}

function usePlan(
  id: Id<'round'>,
  rosterId: Id<'roster'> | null,
  callingSeatId: Id<'seat'> | null,
  isWanted: boolean,
) {
  const { api } = useCore();
  const input = { id, rosterId: rosterId as Id<'roster'>, callingSeatId };
  return useQuery({
    queryKey: ['rounds', 'planOfSeats', input],
    queryFn: ({ signal }) => api.rounds.planOfSeats(input, { signal }),
    enabled: isWanted && rosterId !== null,
  });
}

function seatingOf({ fields }: ReadRecord): Seating {
  return {
    rosterId: (fields['rosterId'] ?? null) as Seating['rosterId'],
    callingSeatId: (fields['callingSeatId'] ?? null) as Seating['callingSeatId'],
  };
}

function seatWords({ country, title }: NamedSeat): string {
  return `${country.name}, ${title}`;
}

function recordsWords(count: number): string {
  return count === 1 ? '1 record is' : `${count.toLocaleString('en')} records are`;
}
