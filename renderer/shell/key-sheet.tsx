/** Every command with its keys, as a sheet that can be searched and printed; made from the commands themselves. */
import { Printer, X } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { keysShown, titleOf, whereWords } from '../commands/as-told.ts';
import { whyNotNow, type Command, type CommandContext } from '../commands/command.ts';
import { commands, isAt } from '../commands/index.ts';
import { matchCommands } from '../commands/match-commands.ts';
import { menuOf, sectionsOf } from '../commands/menus.ts';
import { commandContext } from '../commands/use-commands.ts';
import { overlayProps, useOverlay } from '../data/overlays.ts';
import { Button } from '../parts/button.tsx';
import { KeyCaps } from '../parts/key-caps.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { CharacterKeysSwitch } from './character-keys-switch.tsx';
import './key-sheet.css';

export function KeySheet() {
  const open = useOverlay((state) => state.open);
  return (
    <ModalOverlay className="sheet-backdrop" isDismissable {...overlayProps('keys', open)}>
      <Modal className="sheet">
        <Dialog className="key-sheet">
          <Sheet />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Sheet() {
  const [typed, setTyped] = useState('');
  const context = commandContext();
  const { byTitle, byMore } = matchCommands(typed, commands, (command) => titleOf(command, context));
  const left = new Set([...byTitle, ...byMore]);
  const sections = sectionsOf(commands.filter((command) => left.has(command)));
  return (
    <>
      <div className="key-sheet-head">
        <Heading slot="title">Keyboard shortcuts</Heading>
        <div className="key-sheet-find">
          <SearchField
            label="Find a command"
            placeholder="Find a command"
            value={typed}
            onChange={setTyped}
          />
        </div>
        <Button look="bare" onPress={() => print()}>
          <Printer aria-hidden="true" />
          Print
        </Button>
        <AriaButton slot="close" className="button" data-look="bare" data-only-icon aria-label="Close">
          <X aria-hidden="true" />
        </AriaButton>
      </div>
      <output className="unseen">
        {typed.trim() !== '' && `${left.size} of ${commands.length} commands`}
      </output>
      {sections.length === 0 && <p className="muted">No command goes by this.</p>}
      <div className="key-sheet-groups">
        {sections.map((section) => (
          <section key={section.group} aria-label={section.group}>
            <h3>{section.group}</h3>
            <ul>
              {section.commands.map((command) => (
                <KeyLine key={command.id} command={command} context={context} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <CharacterKeysSwitch />
    </>
  );
}

function KeyLine({ command, context }: { command: Command; context: CommandContext }) {
  const isElsewhere = !isAt(command, context.place.name);
  const whyNot = isElsewhere ? null : whyNotNow(command, context);
  const keys = keysShown(command);
  return (
    <li className="key-line" data-command={command.id}>
      <span className="key-line-title">
        {titleOf(command, context)}
        {isElsewhere && <span className="muted">, {whereWords(command)}</span>}
        {whyNot !== null && <span className="key-line-why-not">{whyNot}</span>}
      </span>
      <span className="key-line-keys">
        {keys.length === 0 && <span className="muted">{menuOf(command)} menu</span>}
        {keys.map((combo, index) => (
          <span key={combo}>
            {index > 0 && <span className="muted"> or </span>}
            <KeyCaps combo={combo} />
          </span>
        ))}
      </span>
    </li>
  );
}
