/** Every attempt there is, as a grid or a plain table, with the details of one beside it. */
import { Table2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { Id } from '../../../contract/model/id.ts';
import { announce } from '../../data/announcements.ts';
import { useAbout } from '../../data/answers.ts';
import { useCallCount } from '../../data/call-pages.ts';
import { countFilters, useCallsView } from '../../data/calls-view.ts';
import { usePlace } from '../../data/place.ts';
import { usePreferences } from '../../data/preferences.ts';
import { useArrival } from '../../parts/page/use-arrival.ts';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { BulkChange } from './bulk-change.tsx';
import { CallPanel } from './call-panel.tsx';
import './calls-screen.css';
import { CallsInGrid } from './calls-in-grid.tsx';
import { ColumnsSheet } from './columns-sheet.tsx';
import { FilterBar } from './filter-bar.tsx';
import { NoCallMatches, NoCallsYet } from './no-calls.tsx';
import { PlainTable } from './plain-table.tsx';
import { SavedViews } from './saved-views.tsx';
import { SelectionFoot } from './selection-foot.tsx';
import { useOpenCallId } from './use-calls-on-stage.ts';

export function CallsScreen() {
  const heading = useArrival();
  const { filter, sort } = useCallsView();
  const isPlain = usePreferences((state) => state.plainCalls);
  const { data, error, isPlaceholderData } = useCallCount(filter, sort);
  const about = useAbout().data;
  const zone = usePlace(({ view }) => view.zone) ?? about?.zone ?? 'UTC';
  const openId = useOpenCallId();
  const [isChanging, setChanging] = useState(false);
  const nameOf = useNames(data?.names);
  const total = data?.total;
  useAnnounceCount(isPlaceholderData ? undefined : total);

  const all = about?.counts.attempts ?? 0;
  const isEmpty = total === 0 && countFilters(filter) === 0;
  const shown = { zone, onChangeSelected: () => setChanging(true) };
  return (
    <div className="calls-screen">
      <header className="calls-screen-head">
        <h1 ref={heading} tabIndex={-1}>
          Calls
        </h1>
        <div className="calls-screen-ways">
          <ToggleButton
            className="button calls-screen-plain"
            isSelected={isPlain}
            onChange={(plainCalls) => usePreferences.setState({ plainCalls })}
          >
            <Table2 aria-hidden="true" />
            Plain table
          </ToggleButton>
          <ColumnsSheet />
          <SavedViews />
        </div>
      </header>
      <FilterBar zone={zone} nameOf={nameOf} />
      <div className="calls-screen-body" data-has-panel={openId !== null || undefined}>
        {error !== null && <RefusalNotice error={error} during="Reading the calls" />}
        {error === null && total === undefined && <Waiting for="Reading the calls" />}
        {error === null && total === 0 && (isEmpty ? <NoCallsYet /> : <NoCallMatches hidden={all} />)}
        {error === null &&
          total !== undefined &&
          total > 0 &&
          (isPlain ? <PlainTable total={total} {...shown} /> : <CallsInGrid total={total} {...shown} />)}
        {openId !== null && <CallPanel id={openId} zone={zone} takesFocus={isPlain} />}
      </div>
      {total !== undefined && !isEmpty && <SelectionFoot total={total} hidden={Math.max(0, all - total)} />}
      {isChanging && total !== undefined && <BulkChange total={total} onClose={() => setChanging(false)} />}
    </div>
  );
}

/** What the records in the filter are called, as far as an answer has said it. */
function useNames(names: readonly { id: Id; name: string }[] = []): (id: Id) => string | null {
  const known = new Map(names.map(({ id, name }) => [id, name]));
  return (id) => known.get(id) ?? null;
}

const restMs = 500;

/** How many calls another filter leaves, said once it has come to rest. */
function useAnnounceCount(total: number | undefined): void {
  const filter = useCallsView((state) => state.filter);
  const said = useRef(filter);
  useEffect(() => {
    if (total === undefined || said.current === filter) return undefined;
    const timer = setTimeout(() => {
      said.current = filter;
      announce(total === 1 ? '1 call.' : `${total.toLocaleString('en')} calls.`);
    }, restMs);
    return () => clearTimeout(timer);
  }, [filter, total]);
}
