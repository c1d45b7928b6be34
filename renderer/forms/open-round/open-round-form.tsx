/** Opens a round: the occasion, what is wanted, and the seats that are to be reached, each with its holder of the day. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Refusal } from '../../../contract/errors.ts';
import { idFrom, type Id } from '../../../contract/model/id.ts';
import { announce } from '../../data/announcements.ts';
import { useAbout } from '../../data/answers.ts';
import { newCommandId, useCore } from '../../data/core.ts';
import { useDraft } from '../../data/drafts.ts';
import { draftKeyOf } from '../../data/form-draft.ts';
import type { FormAsked, MadeRecord } from '../../data/open-form.ts';
import { sendSurely } from '../../data/send-surely.ts';
import { moveToRow } from '../../data/stage.ts';
import { Button } from '../../parts/button.tsx';
import { FormSheet } from '../../parts/form/form-sheet.tsx';
import type { ChosenRecord } from '../../parts/form/record-field.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import '../described-fields.css';
import { DrawField } from '../draw-field.tsx';
import { isRequired, without, type TypedRecord } from '../field-values.ts';
import { focusFirstFault } from '../focus-first-fault.ts';
import type { FormField } from '../form-description.ts';
import { faultsOf, type Faults } from '../read-values.ts';
import { PlannedTopics } from './planned-topics.tsx';
import { RoundsAlike } from './rounds-alike.tsx';
import { excludedFault, newRoundDraft, readRoundDraft, triggerOf, type RoundDraft } from './round-draft.ts';
import { mattersFields, occasionFields, readingFields } from './round-fields.ts';
import { SeatsPreview } from './seats-preview.tsx';
import { usePreview } from './use-preview.ts';

type Asked = Extract<FormAsked, { form: 'open-round' }>;

interface OpenRoundFormProps {
  readonly asked: Asked;
  readonly onClose: () => void;
  readonly onOpened: (round: MadeRecord) => void;
}

export function OpenRoundForm(props: OpenRoundFormProps) {
  const { api } = useCore();
  const { rosterId } = props.asked;
  const ids = rosterId === null ? [] : [rosterId];
  const { data: names } = useQuery({
    queryKey: ['records', 'names', { ids }],
    queryFn: ({ signal }) => api.records.names({ ids }, { signal }),
    enabled: rosterId !== null,
  });
  const about = useAbout().data;
  if ((rosterId !== null && names === undefined) || about === undefined) return null;
  const roster = rosterId === null ? null : { id: rosterId, name: names?.[rosterId] ?? '' };
  return (
    <OpenRoundSheet {...props} roster={roster} zone={about.zone} isReadOnly={about.mode === 'read-only'} />
  );
}

interface OpenRoundSheetProps extends OpenRoundFormProps {
  readonly roster: ChosenRecord<'roster'> | null;
  /** The workspace's. */
  readonly zone: string;
  readonly isReadOnly: boolean;
}

function OpenRoundSheet({ asked, roster, zone, isReadOnly, onClose, onOpened }: OpenRoundSheetProps) {
  const { api } = useCore();
  const key = draftKeyOf(asked);
  const [initial] = useState(() => newRoundDraft(idFrom('round', newCommandId()), roster));
  const draft = useDraft<RoundDraft>(key.form, key.about, initial, { titleOf });
  const round = draft.body;
  const preview = usePreview(round, zone);
  const seats = preview?.members.map(({ seat }) => seat.id) ?? [];
  const [faults, setFaults] = useState<Faults>({});
  const [refusal, setRefusal] = useState<Error | null>(null);
  const [isOpening, setOpening] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => focusFirstFault(form.current, faults), [faults]);

  function change(part: Partial<RoundDraft>): void {
    draft.change({ ...round, ...part });
  }

  function giveUp(): void {
    void draft
      .discard()
      .catch(() => undefined)
      .then(onClose);
  }

  async function open(): Promise<void> {
    if (isOpening) return;
    const read = readRoundDraft(round, seats, zone);
    setFaults(read.faults);
    setRefusal(null);
    if (Object.keys(read.faults).length > 0) return;
    setOpening(true);
    try {
      const opened = await sendSurely((options) => api.rounds.open(read.input, options));
      await draft.discard().catch(() => undefined);
      announce(`Round ${opened.round.name} opened: ${opened.requests.length} requests.`);
      const [first] = opened.requests;
      if (first !== undefined) moveToRow(first.id);
      onOpened({ id: opened.round.id, name: opened.round.name });
    } catch (error) {
      setOpening(false);
      const problems = error instanceof Refusal ? error.problems : [];
      setFaults(
        faultsAt(
          problems,
          (read.input.exclude ?? []).map(({ seatId }) => seatId),
        ),
      );
      setRefusal(problems.length === 0 ? (error as Error) : null);
    }
  }

  const draw = (field: FormField, isFirst = false) => (
    <DrawField
      key={field.key}
      field={field}
      value={field.looks === 'zone' ? round.values[field.key] || zone : (round.values[field.key] ?? null)}
      zone={zone}
      error={faults[field.key] ?? null}
      isRequired={isRequired('round', field)}
      isReadOnly={isReadOnly}
      startsHere={isFirst}
      onChange={(value) => {
        setFaults((now) => without(now, field.key));
        change({ values: { ...round.values, [field.key]: value }, again: false });
      }}
    />
  );

  return (
    <FormSheet
      title="Open a round"
      state={draft.words}
      primary={{ label: 'Open round', onPress: () => void open(), isDisabled: isReadOnly || isOpening }}
      actions={
        !isReadOnly && (
          <Button look="bare" onPress={giveUp}>
            Discard
          </Button>
        )
      }
      onClose={onClose}
    >
      {draft.isReady ? (
        <div className="described-form" ref={form}>
          {refusal !== null && <RefusalNotice error={refusal} during="Opening a round" />}
          {occasionFields.map((field, place) => draw(field, place === (roster === null ? 0 : 1)))}
          <RoundsAlike
            alike={preview?.alike ?? []}
            isMeant={round.again}
            onMeant={(again) => change({ again })}
            onGo={onOpened}
          />
          {mattersFields.map((field) => draw(field))}
          <PlannedTopics
            topics={round.topics}
            isReadOnly={isReadOnly}
            onChange={(topics) => change({ topics })}
          />
          {readingFields.map((field) => draw(field))}
          <SeatsPreview
            preview={preview}
            hasTrigger={triggerOf(round, zone).at.trim() !== ''}
            callingSeatId={round.callingSeatId}
            excluded={round.excluded}
            faults={faults}
            isReadOnly={isReadOnly}
            onCalling={(callingSeatId) => change({ callingSeatId })}
            onExcluded={(excluded) => change({ excluded })}
          />
        </div>
      ) : (
        <Waiting for="Opening the form" />
      )}
    </FormSheet>
  );
}

/** Faults of the seats that are excluded are said beside those. */
function faultsAt(problems: Parameters<typeof faultsOf>[0], excluded: readonly Id<'seat'>[]): Faults {
  const ofRound = problems.filter(({ path }) => path[0] !== 'exclude');
  const ofSeats = problems.flatMap(({ path, message }) => {
    const seat = path[0] === 'exclude' ? excluded[Number(path[1])] : undefined;
    return seat === undefined ? [] : [[excludedFault(seat), message]];
  });
  return { ...faultsOf(ofRound, 'round'), ...Object.fromEntries(ofSeats) };
}

function titleOf({ values }: RoundDraft): string | null {
  const name = (values['name'] as string).trim();
  return name === '' ? ((values['rosterId'] as TypedRecord | null)?.name ?? null) : name;
}
