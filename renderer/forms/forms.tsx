/** The forms that are open above the page, one on top of another. */
import { placeOf } from '../data/address.ts';
import { draftKeyOf } from '../data/form-draft.ts';
import { closeForm, useOpenForm, type FormAsked, type MadeRecord } from '../data/open-form.ts';
import { goTo } from '../data/place.ts';
import { FaultBoundary } from '../parts/fault-boundary.tsx';
import { SheetLevel } from '../parts/form/form-sheet.tsx';
import { ChangingForm } from './changing-form.tsx';
import { LogCallForm } from './log-call/log-call-form.tsx';
import { MakingForm } from './making-form.tsx';
import { OpenRoundForm } from './open-round/open-round-form.tsx';

export function Forms() {
  const { asked, above } = useOpenForm();
  return (
    <FaultBoundary during="Showing a form">
      {asked !== null && <OneForm key={keyOf(asked)} asked={asked} onMade={closeForm} />}
      {above.map(({ asked: one, onMade }, level) => (
        <SheetLevel key={`${level} ${keyOf(one)}`} value={level + 1}>
          <OneForm
            asked={one}
            onMade={(made) => {
              closeForm();
              onMade(made);
            }}
          />
        </SheetLevel>
      ))}
    </FaultBoundary>
  );
}

interface OneFormProps {
  readonly asked: FormAsked;
  readonly onMade: (made: MadeRecord) => void;
}

function OneForm({ asked, onMade }: OneFormProps) {
  switch (asked.form) {
    case 'make':
      return <MakingForm asked={asked} onClose={closeForm} onMade={onMade} />;
    case 'change':
      return <ChangingForm id={asked.id} onClose={closeForm} />;
    case 'open-round':
      return <OpenRoundForm asked={asked} onClose={closeForm} onOpened={showRound} />;
    case 'log-call':
      return <LogCallForm known={asked.known} onClose={closeForm} />;
  }
}

function showRound({ id }: MadeRecord): void {
  closeForm();
  const place = placeOf(id);
  if (place !== null) goTo(place);
}

function keyOf(asked: FormAsked): string {
  const { form, about } = draftKeyOf(asked);
  return `${form} ${about}`;
}
