/** Which round is shown: each with its trigger's day and how it stands. */
import { showWhen } from '../../contract/model/show-time.ts';
import { plainView } from '../data/address.ts';
import { useAbout, useRounds } from '../data/answers.ts';
import { useOverlay } from '../data/overlays.ts';
import { goTo, usePlace } from '../data/place.ts';
import { useStage } from '../data/stage.ts';
import { Choice } from '../parts/choice.tsx';

export function RoundChoice() {
  const isOpen = useOverlay(({ open }) => open === 'rounds');
  const { data: rounds } = useRounds(isOpen);
  const place = usePlace((state) => state.place);
  const shown = useStage((state) => state.shown?.round ?? null);
  const count = useAbout().data?.counts.rounds ?? 0;
  const listed = rounds?.map(({ id, name, triggerAt, zone, headline }) => ({
    id,
    title: name,
    more: `${showWhen(triggerAt, zone)} · ${headline}`,
  }));
  const isListed = listed?.some(({ id }) => id === shown?.id) === true;
  const options = [
    ...(shown === null || isListed ? [] : [{ id: shown.id, title: shown.name }]),
    ...(listed ?? []),
  ];
  const asked = place.name === 'rounds' ? place.id : null;
  const chosen = options.find(({ id }) => id === asked)?.id ?? shown?.id ?? null;
  const isToCome = asked !== null && chosen === null;
  if (count === 0 || isToCome) return null;
  return (
    <Choice
      name="rounds"
      label="Round"
      look="title"
      isLabelUnseen
      whenNone="Rounds"
      options={options}
      chosen={chosen ?? ''}
      onChoose={(picked) => {
        const id = options.find((one) => one.id === picked)?.id;
        const name = place.name === 'timelines' || place.name === 'reports' ? place.name : 'rounds';
        if (id !== undefined && (id !== chosen || place.name !== name)) goTo({ name, id }, plainView);
      }}
    />
  );
}
