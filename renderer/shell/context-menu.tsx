/** The menu of a row or a record that is named, at the place of the click or beside what has the focus. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Popover } from 'react-aria-components/Popover';
import type { Told } from '../commands/as-told.ts';
import { recordActions, rowActions } from '../commands/record-actions.ts';
import { parseAddress } from '../data/address.ts';
import { moveToRow, useStage } from '../data/stage.ts';
import { CommandMenu } from './command-menu.tsx';

interface Asked {
  readonly on: Element;
  readonly at: DOMRect;
  readonly items: readonly Told[];
}

export function ContextMenu() {
  const [asked, setAsked] = useState<Asked | null>(null);

  useEffect(() => {
    function onContextMenu(event: MouseEvent): void {
      const link = recordLinkAt(event);
      const items = link === null ? null : actionsOf(link);
      if (link === null || items === null) return;
      event.preventDefault();
      setAsked({ on: link, at: placeOfMenu(event, link), items });
    }
    document.addEventListener('contextmenu', onContextMenu);
    return () => document.removeEventListener('contextmenu', onContextMenu);
  }, []);

  if (asked === null) return null;
  const close = () => setAsked(null);
  return (
    <Popover
      className="popover"
      aria-label={asked.on.textContent}
      triggerRef={{ current: asked.on }}
      getTargetRect={() => asked.at}
      isOpen
      offset={0}
      placement="bottom start"
      onOpenChange={(isOpen) => !isOpen && close()}
    >
      <CommandMenu
        label={asked.on.textContent}
        sections={[{ name: 'Actions', items: asked.items }]}
        onChoose={({ run }) => {
          flushSync(close);
          run();
        }}
        onClose={close}
      />
    </Popover>
  );
}

const ownMenuOfBrowser = 'input, textarea, select, [contenteditable], [role=dialog]';

/** The link to a record under the mouse, or the first of the row; null where the browser's own menu is of use. */
function recordLinkAt({ target }: MouseEvent): Element | null {
  if (!(target instanceof Element) || target.closest(ownMenuOfBrowser) !== null) return null;
  if (getSelection()?.isCollapsed === false) return null;
  const link = 'a[href^="#/"]';
  return target.closest(link) ?? target.closest('tr, [role=row]')?.querySelector(link) ?? null;
}

function actionsOf(link: Element): readonly Told[] | null {
  const { place } = parseAddress(link.getAttribute('href') ?? '');
  const { id } = place;
  if (id === null) return null;
  if (!useStage.getState().rows.includes(id)) return recordActions(place);
  moveToRow(id);
  return rowActions(place);
}

/** Shift+F10 and the menu key come without a place of their own, or with one that is not where one looks. */
function placeOfMenu({ button, clientX, clientY }: MouseEvent, link: Element): DOMRect {
  return button === 2 ? new DOMRect(clientX, clientY, 0, 0) : link.getBoundingClientRect();
}
