/** What a key that was begun with may become; for the eye, as it is announced besides. */
import { combosOf, keyCapsOf } from '../commands/combo.ts';
import { commandsBegunBy } from '../commands/index.ts';
import { usePendingChord } from '../data/pending-chord.ts';
import { usePlace } from '../data/place.ts';
import './chord-hint.css';

export function ChordHint() {
  const begun = usePendingChord((state) => state.begun);
  const place = usePlace((state) => state.place.name);
  if (begun === null) return null;
  return (
    <div className="chord-hint" aria-hidden="true">
      <p className="chord-hint-begun">
        <kbd>{keyCapsOf(begun)}</kbd> then
      </p>
      <ul>
        {commandsBegunBy(begun, place).map(({ id, title, keys }) => (
          <li key={id}>
            <kbd>{keyCapsOf(combosOf(keys[0] ?? '').at(-1) ?? '')}</kbd>
            {title}
          </li>
        ))}
      </ul>
    </div>
  );
}
