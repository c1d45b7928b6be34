/** What every list of records has: its heading, and a field that finds one by its name in any script. */
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { FindableKind } from '../../../contract/operations/find.ts';
import { fieldIds } from '../../commands/fields.ts';
import { announce } from '../../data/announcements.ts';
import { placeOf, type Place } from '../../data/address.ts';
import { useFindText } from '../../data/find-text.ts';
import { useFound } from '../../data/pages.ts';
import { goTo } from '../../data/place.ts';
import { moveToRow, useStage } from '../../data/stage.ts';
import { leaveField } from '../leave-field.ts';
import { useArrival } from '../page/use-arrival.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { SearchField } from '../search-field.tsx';
import { Waiting } from '../waiting.tsx';
import { FoundList } from './found-list.tsx';
import './list-frame.css';

interface ListFrameProps {
  readonly place: Place['name'];
  readonly kind: FindableKind;
  readonly title: string;
  /** What is looked for: "an official". */
  readonly one: string;
  /** Buttons. */
  readonly ways?: ReactNode;
  /** The whole list, shown while nothing is looked for. */
  readonly children: ReactNode;
}

export function ListFrame({ place, kind, title, one, ways, children }: ListFrameProps) {
  const heading = useArrival();
  const text = useFindText((state) => state[place] ?? '');
  const isLooking = text.trim() !== '';
  return (
    <div className="list-frame">
      <header className="list-frame-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <div className="list-frame-find">
          <SearchField
            id={fieldIds.filter}
            label={`Find ${one} by name`}
            placeholder={`Find ${one}`}
            value={text}
            maxLength={500}
            onChange={(typed) => useFindText.setState({ [place]: typed })}
            onKeyDown={(event) => onKeyDown(event, place)}
          />
        </div>
        {ways !== undefined && <div className="list-frame-ways">{ways}</div>}
      </header>
      {isLooking ? <Found text={text} kind={kind} title={title} /> : children}
    </div>
  );
}

/** From the field straight to the rows; Enter opens the first of them. */
function onKeyDown(event: KeyboardEvent<HTMLInputElement>, place: Place['name']): void {
  const [first] = useStage.getState().rows;
  if (event.key === 'Escape') {
    if (event.currentTarget.value === '') leaveField(event.currentTarget);
    else useFindText.setState({ [place]: '' });
  } else if (event.key === 'ArrowDown' && first !== undefined) {
    event.preventDefault();
    moveToRow(first);
  } else if (event.key === 'Enter' && first !== undefined && event.currentTarget.value.trim() !== '') {
    const shows = placeOf(first);
    if (shows !== null) goTo(shows);
  }
}

function Found({ text, kind, title }: { text: string; kind: FindableKind; title: string }) {
  const { data, error, isPlaceholderData } = useFound(text, kind);
  useAnnounceFound(data?.found.length, isPlaceholderData);
  if (error !== null) return <RefusalNotice error={error} during="Finding by name" />;
  if (data === undefined) return <Waiting for="Finding" />;
  return <FoundList found={data.found} hasMore={data.more} title={title} text={text} />;
}

const restMs = 500;

/** How many were found, once typing has come to rest. */
function useAnnounceFound(count: number | undefined, isBehind: boolean): void {
  const said = useRef<number>(undefined);
  useEffect(() => {
    if (count === undefined || isBehind || said.current === count) return undefined;
    const timer = setTimeout(() => {
      said.current = count;
      announce(`${count} found.`);
    }, restMs);
    return () => clearTimeout(timer);
  }, [count, isBehind]);
}
