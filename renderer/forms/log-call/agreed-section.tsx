/** What the call settles, and what is to be done after it. */
import { Plus, X } from 'lucide-react';
import type { CallProposal } from '../../../contract/model/call-proposal.ts';
import { showWhen } from '../../../contract/model/show-time.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { FieldFrame, useFieldIds } from '../../parts/form/field-frame.tsx';
import { LineField } from '../../parts/form/line-field.tsx';
import { WhenField } from '../../parts/form/when-field.tsx';
import type { FollowUpDraft } from './call-draft.ts';
import type { CallForm } from './call-form.ts';
import { CheckLine } from './check-line.tsx';
import { focusSpot, Spot } from './spot.tsx';
import './agreed-section.css';

export function AgreedSection({ form }: { form: CallForm }) {
  return (
    <>
      <ClosesField form={form} />
      <NewFollowUps form={form} />
    </>
  );
}

function ClosesField({ form }: { form: CallForm }) {
  const { draft, proposal, change, faultAt } = form;
  const ids = useFieldIds();
  if (proposal.followUps.length === 0) return null;
  return (
    <Spot name="closes">
      <FieldFrame ids={ids} label="Settled by this call" isGroup error={faultAt('closes')}>
        <fieldset aria-labelledby={ids.label}>
          {proposal.followUps.map((followUp) => (
            <CheckLine
              key={followUp.id}
              title={followUp.what}
              more={followUpWords(followUp)}
              isChecked={draft.closes.includes(followUp.id)}
              onChange={(isChecked) =>
                change({
                  closes: isChecked
                    ? [...draft.closes, followUp.id]
                    : draft.closes.filter((id) => id !== followUp.id),
                })
              }
            />
          ))}
        </fieldset>
      </FieldFrame>
    </Spot>
  );
}

/** "Commitment of theirs, due 20 Feb 2013 (New York), overdue". */
function followUpWords({ kind, by, due, state }: CallProposal['followUps'][number]): string {
  const whose = { ours: ' of ours', theirs: ' of theirs', third: ' of a third side', unknown: '' }[by];
  const what = kind === 'commitment' ? `Commitment${whose}` : 'Follow-up';
  const when = due === null ? [] : [`due ${showWhen(due)}`];
  return [what, ...when, ...(state === 'overdue' ? ['overdue'] : [])].join(', ');
}

const doerOptions = [
  { id: 'ours', title: 'us' },
  { id: 'theirs', title: 'them' },
] as const;

function NewFollowUps({ form }: { form: CallForm }) {
  const { draft, proposal, change, faultAt } = form;
  const { followUps } = draft;
  const { zones } = proposal;
  const put = (index: number, part: Partial<FollowUpDraft>) =>
    change({ followUps: followUps.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const blank: FollowUpDraft = { what: '', by: 'ours', due: { at: '', zone: zones.ours } };
  return (
    <>
      {followUps.map((one, index) => (
        // Lines have no identity of their own while they are typed.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={index} className="agreed-line" aria-label={`Follow-up ${index + 1}`}>
          <Spot name={`followUps.${index}`}>
            <LineField
              label="To be done"
              spellCheck
              value={one.what}
              error={faultAt(`followUps.${index}`)}
              onChange={(what) => put(index, { what })}
            />
          </Spot>
          <ChoiceField
            label="By whom"
            look="buttons"
            options={doerOptions}
            value={one.by}
            onChange={(by) => put(index, { by: by ?? one.by })}
          />
          <Spot name={`followUps.${index}.due`}>
            <WhenField
              label="Due"
              value={one.due}
              alsoIn={one.due.zone === zones.ours ? zones.theirs : zones.ours}
              error={faultAt(`followUps.${index}.due`)}
              onChange={(due) => put(index, { due })}
            />
          </Spot>
          <button
            type="button"
            className="button agreed-line-out"
            data-look="bare"
            data-only-icon
            aria-label={`Take follow-up ${index + 1} out`}
            onClick={() => change({ followUps: followUps.filter((_, at) => at !== index) })}
          >
            <X aria-hidden="true" />
          </button>
        </fieldset>
      ))}
      <span>
        <Button
          look="bare"
          onPress={() => {
            change({ followUps: [...followUps, blank] });
            requestAnimationFrame(() => focusSpot(`followUps.${followUps.length}`));
          }}
        >
          <Plus aria-hidden="true" />
          Add a follow-up
        </Button>
      </span>
    </>
  );
}
