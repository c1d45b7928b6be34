/** The talk an attempt led to: how long, who took part, what was raised, and how each side summed it up. */
import { Plus, X } from 'lucide-react';
import { describeElapsed } from '../../../contract/model/elapsed.ts';
import { readLength } from '../../../contract/model/length-parse.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { FieldFrame, useFieldIds } from '../../parts/form/field-frame.tsx';
import { LineField } from '../../parts/form/line-field.tsx';
import { ProseField } from '../../parts/form/prose-field.tsx';
import { RecordField } from '../../parts/form/record-field.tsx';
import type { ParticipantDraft } from './call-draft.ts';
import type { CallForm } from './call-form.ts';
import { CheckLine } from './check-line.tsx';
import { focusSpot, Spot } from './spot.tsx';
import { TopicsField } from './topics-field.tsx';
import './talk-section.css';

export function TalkSection({ form }: { form: CallForm }) {
  const { draft, change, faultAt } = form;
  return (
    <>
      <Spot name="length">
        <LineField
          label="Length"
          isShort
          placeholder="30 min"
          value={draft.length}
          error={faultAt('length')}
          hint={lengthWords(draft.length)}
          onChange={(length) => change({ length })}
        />
      </Spot>
      {draft.channel === 'in person' && (
        <Spot name="place">
          <LineField
            label="Place"
            value={draft.place}
            error={faultAt('place')}
            onChange={(place) => change({ place })}
          />
        </Spot>
      )}
      <ParticipantsField form={form} />
      <TopicsField form={form} />
      <Spot name="readouts">
        <ProseField
          label="Our readout"
          value={draft.readouts.ours}
          error={faultAt('readouts')}
          onChange={(ours) => change({ readouts: { ...draft.readouts, ours } })}
        />
        <ProseField
          label="Their readout"
          value={draft.readouts.theirs}
          onChange={(theirs) => change({ readouts: { ...draft.readouts, theirs } })}
        />
      </Spot>
      <OthersField form={form} />
    </>
  );
}

function lengthWords(typed: string): string | undefined {
  if (typed.trim() === '') return undefined;
  const length = readLength(typed);
  if (length === null) return 'Kept as told; how long it was is not known.';
  const words = describeElapsed({ leastMs: length.leastSeconds * 1_000, mostMs: length.mostSeconds * 1_000 });
  return `= ${words}`;
}

const sideOptions = [
  { id: 'ours', title: 'ours' },
  { id: 'theirs', title: 'theirs' },
  { id: 'third', title: 'third side' },
  { id: 'unknown', title: 'not stated' },
] as const;

const roleOptions = [
  { id: 'principal', title: 'principal' },
  { id: 'interpreter', title: 'interpreter' },
  { id: 'note-taker', title: 'note-taker' },
  { id: 'listener', title: 'listener' },
  { id: 'operator', title: 'operator' },
  { id: 'unknown', title: 'not stated' },
] as const;

const nobody: ParticipantDraft = { who: null, side: 'theirs', role: 'interpreter', place: '' };

function ParticipantsField({ form }: { form: CallForm }) {
  const { stands, change, faultAt } = form;
  const ids = useFieldIds();
  const { participants } = stands;
  const put = (index: number, part: Partial<ParticipantDraft>) =>
    change({ participants: participants.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <div className="talk-people-field">
      <FieldFrame ids={ids} label="Took part" isGroup>
        <ul className="talk-people" aria-labelledby={ids.label}>
          {participants.map((one, index) => (
            // Lines have no identity of their own while they are typed.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className="talk-person">
              <Spot name={`participants.${index}`}>
                <RecordField
                  label={`Participant ${index + 1}`}
                  isLabelUnseen
                  kinds={['official']}
                  placeholder="An official, or a description"
                  value={one.who}
                  error={faultAt(`participants.${index}`)}
                  onChange={(who) => put(index, { who })}
                />
              </Spot>
              <ChoiceField
                label={`Side of participant ${index + 1}`}
                isLabelUnseen
                look="list"
                options={sideOptions}
                value={one.side}
                onChange={(side) => put(index, { side: side ?? one.side })}
              />
              <ChoiceField
                label={`Role of participant ${index + 1}`}
                isLabelUnseen
                look="list"
                options={roleOptions}
                value={one.role}
                onChange={(role) => put(index, { role: role ?? one.role })}
              />
              <LineField
                label={`Place of participant ${index + 1}`}
                isLabelUnseen
                placeholder="Place"
                value={one.place}
                onChange={(place) => put(index, { place })}
              />
              <button
                type="button"
                className="button"
                data-look="bare"
                data-only-icon
                aria-label={`Take participant ${index + 1} out`}
                onClick={() => change({ participants: participants.filter((_, at) => at !== index) })}
              >
                <X aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
        <span>
          <Button
            look="bare"
            onPress={() => {
              change({ participants: [...participants, nobody] });
              requestAnimationFrame(() => focusSpot(`participants.${participants.length}`));
            }}
          >
            <Plus aria-hidden="true" />
            Add a participant
          </Button>
        </span>
      </FieldFrame>
    </div>
  );
}

/** One talk may answer several requests. */
function OthersField({ form }: { form: CallForm }) {
  const { draft, stands, change, faultAt } = form;
  const ids = useFieldIds();
  if (stands.others.length === 0) return null;
  return (
    <Spot name="others">
      <FieldFrame ids={ids} label="Also answers" isGroup error={faultAt('others')}>
        <fieldset aria-labelledby={ids.label}>
          {stands.others.map(({ id, round, why }) => (
            <CheckLine
              key={id}
              title={round.name}
              more={why}
              isChecked={draft.alsoAnswers.includes(id)}
              onChange={(isChecked) =>
                change({
                  alsoAnswers: isChecked
                    ? [...draft.alsoAnswers, id]
                    : draft.alsoAnswers.filter((other) => other !== id),
                })
              }
            />
          ))}
        </fieldset>
      </FieldFrame>
    </Spot>
  );
}
