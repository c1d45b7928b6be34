/** The keys worth knowing first, and the way to all of them. */
import { keysShown, titleOf } from '../../commands/as-told.ts';
import { chooseRound, findAnything } from '../../commands/going.ts';
import { showGuide, showKeys } from '../../commands/help.ts';
import { nextVoice, nextZone } from '../../commands/reading.ts';
import { dayLater, hourLater, typeMoment } from '../../commands/time.ts';
import { commandContext } from '../../commands/use-commands.ts';
import { useOverlay } from '../../data/overlays.ts';
import { Button } from '../../parts/button.tsx';
import { KeyCaps } from '../../parts/key-caps.tsx';
import { CharacterKeysSwitch } from '../character-keys-switch.tsx';

const first = [
  findAnything,
  hourLater,
  dayLater,
  typeMoment,
  nextVoice,
  nextZone,
  chooseRound,
  showKeys,
  showGuide,
];

export function KeyboardChapter() {
  const context = commandContext();
  return (
    <>
      <p>
        Everything can be done without a mouse. Keys of a single character are not heard while a text is being
        typed; Escape leaves the field. Alt or F10 goes to the menu bar, and Shift+F10 opens the menu of a
        row.
      </p>
      <dl className="help-terms">
        {first.map((command) => (
          <div key={command.id}>
            <dt>
              {keysShown(command).map((combo) => (
                <KeyCaps key={combo} combo={combo} />
              ))}
            </dt>
            <dd>{titleOf(command, context)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Button onPress={() => useOverlay.setState({ open: 'keys' })}>All keyboard shortcuts</Button>
      </p>
      <CharacterKeysSwitch />
    </>
  );
}
