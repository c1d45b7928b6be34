/** Follow-ups and commitments by due date: what is owed by either side, and what was done and why. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { dueStates } from '../../../contract/model/follow-up-due.ts';
import type { FollowUpLine } from '../../../contract/operations/follow-ups.ts';
import { newFollowUp } from '../../commands/follow-ups.ts';
import { useAbout } from '../../data/answers.ts';
import { useCore } from '../../data/core.ts';
import { usePlace } from '../../data/place.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { KeyCaps } from '../../parts/key-caps.tsx';
import { ToldAsOf } from '../../parts/page/page-frame.tsx';
import { useArrival } from '../../parts/page/use-arrival.ts';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { FollowUpItem } from './follow-up-item.tsx';
import './follow-ups-screen.css';

const views = {
  all: { title: 'All open', filter: {} },
  ours: { title: 'Ours', filter: { by: 'ours' } },
  theirs: { title: 'Theirs', filter: { by: 'theirs' } },
  commitments: { title: 'Commitments', filter: { kind: 'commitment' } },
  done: { title: 'Done', filter: { which: 'done' } },
} as const;
type ViewName = keyof typeof views;
const viewNames = Object.keys(views) as ViewName[];

const stateTitles: Readonly<Record<FollowUpLine['state'], string>> = {
  overdue: 'Overdue',
  due: 'Due now',
  'to come': 'To come',
  undated: 'Without a date',
  done: 'Done',
};

export function FollowUpsScreen() {
  const [view, setView] = useState<ViewName>('all');
  const asOf = usePlace((state) => state.view.asOf);
  const { data, error } = useFollowUps(view, asOf);
  const isReadOnly = useAbout().data?.mode === 'read-only';
  const heading = useArrival();
  useEffect(() => {
    // What was closed or opened again goes from the list, and the keyboard with it.
    if (document.activeElement === document.body) heading.current?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [data]);
  return (
    <div className="follow-ups-screen">
      <header className="follow-ups-screen-head">
        <h1 ref={heading} tabIndex={-1}>
          Follow-ups and commitments
        </h1>
        <Views view={view} onView={setView} />
        {!isReadOnly && (
          <span className="follow-ups-screen-ways">
            <CommandButton command={newFollowUp}>
              <Plus aria-hidden="true" />
              New follow-up
            </CommandButton>
          </span>
        )}
        <ToldAsOf />
      </header>
      {error !== null && <RefusalNotice error={error} during="Listing the follow-ups" />}
      {data === undefined && error === null && <Waiting for="Reading the follow-ups" />}
      {data !== undefined && <Lines lines={data.lines} total={data.total} view={view} />}
    </div>
  );
}

function Views({ view, onView }: { view: ViewName; onView: (view: ViewName) => void }) {
  return (
    <ToggleButtonGroup
      className="follow-ups-screen-views"
      aria-label="Show"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => onView(viewNames.find((name) => keys.has(name)) ?? 'all')}
    >
      {viewNames.map((name) => (
        <ToggleButton key={name} id={name} className="follow-ups-screen-view">
          {views[name].title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function Lines({ lines, total, view }: { lines: readonly FollowUpLine[]; total: number; view: ViewName }) {
  if (lines.length === 0) return <Nothing view={view} />;
  const byState = Map.groupBy(lines, ({ state }) => state);
  return (
    <>
      {dueStates.map((state) => {
        const ofState = byState.get(state);
        return (
          ofState !== undefined && (
            <section key={state} className="follow-ups-screen-state" aria-label={stateTitles[state]}>
              <h2 data-state={state}>
                {stateTitles[state]} <span className="muted">{ofState.length}</span>
              </h2>
              <ul>
                {ofState.map((line) => (
                  <FollowUpItem key={line.followUp.id} line={line} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {total > lines.length && <p className="muted">{`${total - lines.length} more are not shown.`}</p>}
    </>
  );
}

function Nothing({ view }: { view: ViewName }) {
  const isReadOnly = useAbout().data?.mode === 'read-only';
  if (view === 'done') return <p className="follow-ups-screen-nothing">Nothing is done yet.</p>;
  return (
    <div className="follow-ups-screen-nothing">
      <p>{view === 'all' ? 'Nothing is open.' : `Nothing is open under “${views[view].title}”.`}</p>
      <p className="muted">
        A follow-up is a next step with a due date; a commitment is a promise by either side. Both come out of
        a call, or stand alone.
      </p>
      {!isReadOnly && (
        <p className="muted">
          <KeyCaps combo={newFollowUp.keys[0] ?? ''} /> makes one.
        </p>
      )}
    </div>
  );
}

function useFollowUps(view: ViewName, at: number | null) {
  const { api } = useCore();
  const input = { ...views[view].filter, at };
  return useQuery({
    queryKey: ['followUps', 'list', input],
    queryFn: ({ signal }) => api.followUps.list(input, { signal }),
    placeholderData: keepPreviousData,
  });
}
