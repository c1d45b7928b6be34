/** Every command in menus, as a bar; where there is no room for it, as one menu. */
import {
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type FocusEvent,
  type KeyboardEvent,
} from 'react';
import { flushSync } from 'react-dom';
import { Popover } from 'react-aria-components/Popover';
import { told, type Told } from '../commands/as-told.ts';
import { commands } from '../commands/index.ts';
import { menusOf } from '../commands/menus.ts';
import { commandContext } from '../commands/use-commands.ts';
import { CommandMenu } from './command-menu.tsx';
import './menu-bar.css';

const menus = menusOf(commands);
const oneMenu = [{ title: 'Menu', sections: menus.flatMap(({ sections }) => sections) }];

export function MenuBar() {
  const shown = useHasRoom() ? menus : oneMenu;
  const bar = useRef<HTMLDivElement>(null);
  const titles = useRef(new Map<string, HTMLButtonElement>());
  const cameFrom = useRef<HTMLElement | null>(null);
  const [opened, setOpened] = useState<{ title: string; trigger: Element | null } | null>(null);
  const [stop, setStop] = useState('');
  const open = opened?.title ?? null;
  const openMenu = shown.find(({ title }) => title === open);
  const tabStop = shown.find(({ title }) => title === stop) ?? shown[0];

  function setOpen(title: string | null): void {
    setOpened(title === null ? null : { title, trigger: titles.current.get(title) ?? null });
  }

  // What is not modal is not closed by a press elsewhere.
  useEffect(() => {
    if (open === null) return undefined;
    function onPointerDown({ target }: PointerEvent): void {
      const isInside = target instanceof Element && target.closest('.menu-bar, .menu-bar-popover') !== null;
      if (!isInside) setOpened(null);
    }
    document.addEventListener('pointerdown', onPointerDown, { capture: true });
    return () => document.removeEventListener('pointerdown', onPointerDown, { capture: true });
  }, [open]);

  function onFocus({ target, relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof HTMLElement && !bar.current?.contains(relatedTarget)) {
      // From its own open menu the focus comes back, not along.
      if (relatedTarget.closest('.menu-bar-popover') === null) cameFrom.current = relatedTarget;
    }
    setStop((target as HTMLElement).dataset['title'] ?? '');
  }

  /** Goes to another title, and opens its menu if one is open. */
  function moveTo(index: number, isOpen: boolean): void {
    const title = shown.at(index % shown.length)?.title ?? '';
    if (isOpen) setOpen(title);
    else titles.current.get(title)?.focus();
    setStop(title);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const index = shown.findIndex(({ title }) => title === (open ?? tabStop?.title));
    const isOpen = open !== null;
    const ways: Readonly<Record<string, () => void>> = {
      ArrowRight: () => moveTo(index + 1, isOpen),
      ArrowLeft: () => moveTo(index - 1, isOpen),
      ...(!isOpen && {
        Home: () => moveTo(0, false),
        End: () => moveTo(-1, false),
        ArrowDown: () => setOpen(tabStop?.title ?? null),
      }),
      Escape: isOpen ? closeToTitle : () => cameFrom.current?.focus(),
    };
    const way = ways[event.key];
    if (way === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    way();
  }

  function closeToTitle(): void {
    const title = titles.current.get(open ?? '');
    flushSync(() => setOpen(null));
    title?.focus();
  }

  /** Back to where the keyboard was before, then the command: it may want the focus for something else. */
  function choose(item: Told): void {
    flushSync(() => setOpen(null));
    cameFrom.current?.focus();
    item.run();
  }

  return (
    <>
      <div
        ref={bar}
        className="menu-bar"
        role="menubar"
        aria-label="Commands"
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        tabIndex={-1}
      >
        {shown.map(({ title }) => (
          <button
            key={title}
            ref={(element) => {
              if (element === null) titles.current.delete(title);
              else titles.current.set(title, element);
            }}
            type="button"
            role="menuitem"
            className="menu-bar-title"
            data-title={title}
            aria-haspopup="menu"
            aria-expanded={open === title}
            tabIndex={title === tabStop?.title ? 0 : -1}
            onClick={() => setOpen(open === title ? null : title)}
            onPointerEnter={() => open !== null && setOpen(title)}
          >
            {title}
          </button>
        ))}
      </div>
      {openMenu !== undefined && (
        <Popover
          key={openMenu.title}
          className="popover menu-bar-popover"
          triggerRef={{ current: opened?.trigger ?? null }}
          isNonModal
          isOpen
          offset={4}
          placement="bottom start"
          shouldCloseOnInteractOutside={(element) => bar.current?.contains(element) !== true}
          onOpenChange={(isOpen) => !isOpen && setOpen(null)}
        >
          {/* Before the menu, which has no use for these keys but takes them. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <section
            className="menu-bar-menu"
            aria-label={`${openMenu.title} menu`}
            onKeyDownCapture={onKeyDown}
          >
            <CommandMenu
              label={openMenu.title}
              sections={openMenu.sections.map((section) => ({
                name: section.group,
                items: section.commands.map((command) => told(command, commandContext)),
              }))}
              onChoose={choose}
              onClose={() => setOpen(null)}
            />
          </section>
        </Popover>
      )}
    </>
  );
}

const roomForBar = matchMedia('(min-width: 68rem)');

function useHasRoom(): boolean {
  return useSyncExternalStore(
    (notice) => {
      roomForBar.addEventListener('change', notice);
      return () => roomForBar.removeEventListener('change', notice);
    },
    () => roomForBar.matches,
  );
}
