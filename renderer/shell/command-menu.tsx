/** A menu of commands: each with its keys, and with the reason where it cannot be done. */
import { useId } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import type { Told } from '../commands/as-told.ts';
import { KeyCaps } from '../parts/key-caps.tsx';
import './command-menu.css';

export interface CommandMenuSection {
  readonly name: string;
  readonly items: readonly Told[];
}

interface CommandMenuProps {
  readonly label: string;
  readonly sections: readonly CommandMenuSection[];
  /** Closes the menu, and does what was chosen once it is closed. */
  readonly onChoose: (item: Told) => void;
  readonly onClose: () => void;
}

export function CommandMenu({ label, sections, onChoose, onClose }: CommandMenuProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens has the focus
    <Menu className="command-menu" aria-label={label} autoFocus="first" shouldFocusWrap onClose={onClose}>
      {sections.map(({ name, items }) => (
        <MenuSection key={name} id={name} className="command-menu-section" aria-label={name}>
          {sections.length > 1 && <Header className="command-menu-head">{name}</Header>}
          {items.map((item) => (
            <CommandItem key={item.id} item={item} onChoose={onChoose} />
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
}

/** One that cannot be done keeps its place in the walk: its reason is to be found out. */
function CommandItem({ item, onChoose }: { item: Told; onChoose: (item: Told) => void }) {
  const { title, keys, whyNot } = item;
  const isOff = whyNot !== null;
  const id = useId();
  return (
    <MenuItem
      id={item.id}
      className="command-menu-item"
      textValue={title}
      shouldCloseOnSelect={false}
      onAction={() => !isOff && onChoose(item)}
      render={(domProps) => (
        <div
          {...(domProps as object)}
          aria-labelledby={undefined}
          aria-describedby={isOff ? `${id}-why-not` : undefined}
          aria-disabled={isOff || undefined}
        />
      )}
    >
      <span className="command-menu-title">{title}</span>
      <span className="command-menu-keys">
        {keys.map((combo) => (
          <KeyCaps key={combo} combo={combo} />
        ))}
      </span>
      {/* Heard as the description, and so not as a part of the name too. */}
      {isOff && (
        <span id={`${id}-why-not`} className="command-menu-why-not" aria-hidden="true">
          {whyNot}
        </span>
      )}
    </MenuItem>
  );
}
