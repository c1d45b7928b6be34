/** Which round is shown: each with its trigger's day and how it stands. */
import { showWhen } from '../../contract/model/show-time.ts';
import { plainView } from '../data/address.ts';
import { useRounds } from '../data/answers.ts';
import { goTo, usePlace } from '../data/place.ts';
import { useStage } from '../data/stage.ts';
import { Choice } from '../parts/choice.tsx';

export function RoundChoice() {
  const { data: rounds } = useRounds();
  const place = usePlace((state) => state.place);
  const parent = useStage(({ shown }) => shown?.parent?.id ?? null);
  if (rounds === undefined || rounds.length === 0) return null;
  const asked = place.name === 'rounds' ? (place.id ?? rounds[0]?.id) : parent;
  return (
    <Choice
      name="rounds"
      label="Round"
      look="title"
      isLabelUnseen
      options={rounds.map(({ id, name, triggerAt, zone, headline }) => ({
        id,
        title: name,
        more: `${showWhen(triggerAt, zone)} · ${headline}`,
      }))}
      chosen={asked ?? ''}
      onChoose={(id) => {
        const round = rounds.find((one) => one.id === id);
        if (round !== undefined && (round.id !== asked || place.name !== 'rounds')) {
          goTo({ name: 'rounds', id: round.id }, plainView);
        }
      }}
    />
  );
}
