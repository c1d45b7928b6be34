/** The field of the palette and the list beneath it, as one combobox. */
import { ChevronRight, Search } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Found } from '../../contract/operations/find.ts';
import { commands } from '../commands/index.ts';
import { recordActions } from '../commands/record-actions.ts';
import { commandContext } from '../commands/use-commands.ts';
import { placeOf } from '../data/address.ts';
import { useFoundNames } from '../data/found-names.ts';
import { useOverlay } from '../data/overlays.ts';
import { rememberChoice, useRecentChoices } from '../data/recent-choices.ts';
import { KeyCaps } from '../parts/key-caps.tsx';
import { RecordText } from '../parts/record-text.tsx';
import { PaletteList, optionId } from './palette-list.tsx';
import { actionSections, paletteSections, type PaletteItem } from './palette-sections.ts';

const listId = 'palette-list';
const pageRows = 10;

export function PaletteSearch() {
  const [typed, setTyped] = useState('');
  /** The record whose actions are shown; null is the first level. */
  const [inside, setInside] = useState<Found | null>(null);
  /** The option that was walked to; null stays with the first there is. */
  const [walkedTo, setWalkedTo] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useGiveFocusBack();
  const recent = useRecentChoices((state) => state.choices);
  const { found, isSettled, hasMore } = useFoundNames(inside === null ? typed : '');
  const sections =
    inside === null
      ? paletteSections({ typed, commands, contextNow: commandContext, found, recent })
      : actionSections(typed, inside.name, actionsOf(inside));
  const items = sections.flatMap((section) => section.items);
  const current = items.find(({ key }) => key === walkedTo) ?? items[0];
  const choosesWhenSettled = useChooseWhenSettled(isSettled, () => current && choose(current));

  function startAnew(text: string, record: Found | null = inside): void {
    setTyped(text);
    setInside(record);
    setWalkedTo(null);
    choosesWhenSettled.current = false;
  }

  function walk(by: number): void {
    const at = current === undefined ? -1 : items.indexOf(current);
    const isStep = Math.abs(by) === 1;
    const next = isStep ? at + by : Math.min(items.length - 1, Math.max(0, at + by));
    setWalkedTo(items.at(next % items.length)?.key ?? null);
  }

  function choose(item: PaletteItem): void {
    if (item.kind === 'command' && item.told.whyNot !== null) return;
    if (inside !== null) rememberChoice({ kind: 'record', found: inside });
    else if (item.kind === 'record') rememberChoice({ kind: 'record', found: item.found });
    else rememberChoice({ kind: 'command', id: item.key });
    // The page has to be there again before anything is done in it.
    flushSync(() => useOverlay.setState({ open: null }));
    if (item.kind === 'command') item.told.run();
    else actionsOf(item.found)[0]?.run();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const isAtEnd = selectionStart === value.length && selectionEnd === value.length;
    const isAtStart = selectionStart === 0 && selectionEnd === 0;
    const canGoInto = inside === null && current?.kind === 'record' && !event.shiftKey;
    const goInto = () => current?.kind === 'record' && startAnew('', current.found);
    const goBack = () => startAnew(inside?.name ?? '', null);
    const ways: Readonly<Record<string, (() => unknown) | false>> = {
      ArrowDown: () => walk(1),
      ArrowUp: () => walk(-1),
      PageDown: () => walk(pageRows),
      PageUp: () => walk(-pageRows),
      Enter: () => enter(),
      Tab: canGoInto ? goInto : () => {},
      ArrowRight: canGoInto && isAtEnd && goInto,
      ArrowLeft: inside !== null && isAtStart && goBack,
      Backspace: inside !== null && value === '' && goBack,
      Escape: inside !== null && goBack,
    };
    const way = ways[event.key] ?? false;
    if (way === false) return;
    event.preventDefault();
    event.stopPropagation();
    way();
  }

  /** Records that are still to come may go before what stands first. */
  function enter(): void {
    const isSure = isSettled || walkedTo !== null || sections[0]?.title === 'Commands';
    if (current !== undefined && isSure) choose(current);
    else choosesWhenSettled.current = !isSettled;
  }

  return (
    <>
      <div className="palette-head">
        <Search aria-hidden="true" />
        {inside !== null && (
          <span className="palette-inside">
            <RecordText text={inside.name} />
            <ChevronRight aria-hidden="true" />
          </span>
        )}
        <input
          ref={field}
          className="palette-field"
          role="combobox"
          aria-label={inside === null ? 'A command or a name' : `What to do with ${inside.name}`}
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={current && optionId(current)}
          placeholder={inside === null ? 'A command or a name, in any script' : 'What to do'}
          value={typed}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it is what the palette was opened for
          autoFocus
          onChange={(event) => startAnew(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <KeyCaps combo="Escape" />
      </div>
      <PaletteList
        id={listId}
        sections={sections}
        current={current}
        onPoint={({ key }) => setWalkedTo(key)}
        onChoose={choose}
        onGoInto={(record) => {
          startAnew('', record);
          field.current?.focus();
        }}
      />
      {items.length === 0 && <NothingFound isSettled={isSettled} />}
      <PaletteFoot hasMore={hasMore} canGoInto={inside === null && current?.kind === 'record'} />
      <CountSaid count={items.length} hasMore={hasMore} isSettled={isSettled} />
    </>
  );
}

function actionsOf({ id }: Found) {
  const place = placeOf(id);
  return place === null ? [] : recordActions(place);
}

/** To the very element that had it, as soon as the page is there again: what is done next may want it elsewhere. */
function useGiveFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected) {
        before.focus({ preventScroll: true });
      }
    },
    [before],
  );
}

/** Set while Enter waits for the records of what was typed. */
function useChooseWhenSettled(isSettled: boolean, choose: () => unknown) {
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isSettled || !isAsked.current) return;
    isAsked.current = false;
    // Not while the page is being drawn, for then the palette cannot be closed first.
    queueMicrotask(choose);
  });
  return isAsked;
}

function NothingFound({ isSettled }: { isSettled: boolean }) {
  return (
    <p className="palette-nothing">{isSettled ? 'No command and no record goes by this.' : 'Looking…'}</p>
  );
}

function PaletteFoot({ hasMore, canGoInto }: { hasMore: boolean; canGoInto: boolean }) {
  return (
    <p className="palette-foot">
      <span>
        <KeyCaps combo="ArrowDown" /> to walk
      </span>
      <span>
        <KeyCaps combo="Enter" /> to do or open it
      </span>
      {canGoInto && (
        <span>
          <KeyCaps combo="ArrowRight" /> for what else can be done with it
        </span>
      )}
      {hasMore && <span className="palette-foot-more">There are more; type more of the name.</span>}
    </p>
  );
}

const restMs = 400;

interface CountSaidProps {
  readonly count: number;
  readonly hasMore: boolean;
  readonly isSettled: boolean;
}

/** Says how many there are, once the typing rests. */
function CountSaid({ count, hasMore, isSettled }: CountSaidProps) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!isSettled) return undefined;
    const words = `${count}${hasMore ? ' or more' : ''} ${count === 1 ? 'entry' : 'entries'}`;
    const timer = setTimeout(() => setSaid(words), restMs);
    return () => clearTimeout(timer);
  }, [count, hasMore, isSettled]);
  return <output className="unseen">{said}</output>;
}
