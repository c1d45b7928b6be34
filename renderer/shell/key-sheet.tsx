/** Every command that has keys, as a sheet; made from the commands themselves. */
import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Switch } from 'react-aria-components/Switch';
import { commandGroups, type Command } from '../commands/command.ts';
import { commands } from '../commands/index.ts';
import { commandContext } from '../commands/use-commands.ts';
import { overlayProps, useOverlay } from '../data/overlays.ts';
import { usePreferences } from '../data/preferences.ts';
import { KeyCaps } from '../parts/key-caps.tsx';
import './key-sheet.css';

export function KeySheet() {
  const open = useOverlay((state) => state.open);
  return (
    <ModalOverlay className="sheet-backdrop" isDismissable {...overlayProps('keys', open)}>
      <Modal className="sheet">
        <Dialog className="key-sheet">
          <div className="key-sheet-head">
            <Heading slot="title">Keys</Heading>
            <Button slot="close" className="button" data-look="bare" data-only-icon aria-label="Close">
              <X aria-hidden="true" />
            </Button>
          </div>
          <div className="key-sheet-groups">
            {commandGroups.map((group) => (
              <section key={group} aria-label={group}>
                <h3>{group}</h3>
                <ul>
                  {commands
                    .filter((command) => command.group === group && command.keys.length > 0)
                    .map((command) => (
                      <KeyLine key={command.id} command={command} />
                    ))}
                </ul>
              </section>
            ))}
          </div>
          <CharacterKeys />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const placeWords = { rounds: 'on a board', requests: 'on a request' } as const;

function KeyLine({ command }: { command: Command }) {
  const context = commandContext();
  const isElsewhere = command.at !== undefined && command.at !== context.place.name;
  const whyNot = isElsewhere ? null : (command.whyNot?.(context) ?? null);
  return (
    <li className="key-line">
      <span className="key-line-title">
        {command.title}
        {isElsewhere && <span className="muted">, {placeWords[command.at]}</span>}
        {whyNot !== null && <span className="key-line-why-not">{whyNot}</span>}
      </span>
      <span className="key-line-keys">
        {command.keys.map((combo, index) => (
          <span key={combo}>
            {index > 0 && <span className="muted"> or </span>}
            <KeyCaps combo={combo} />
          </span>
        ))}
      </span>
    </li>
  );
}

function CharacterKeys() {
  const isOn = usePreferences((state) => state.characterKeys);
  return (
    <Switch
      className="key-sheet-switch"
      isSelected={isOn}
      onChange={(characterKeys) => usePreferences.setState({ characterKeys })}
    >
      <span className="key-sheet-toggle" aria-hidden="true" />
      <span>
        Keys of a single character
        <span className="muted">, off for speech control, until this window is closed</span>
      </span>
    </Switch>
  );
}
