/** The ways to look at the calls that were kept: choosing one, keeping this one, renaming, removing. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { Bookmark, Check, ChevronDown, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { idFrom } from '../../../contract/model/id.ts';
import type { SavedViewLine } from '../../../contract/operations/saved-views.ts';
import { announce } from '../../data/announcements.ts';
import { useAbout } from '../../data/answers.ts';
import { newCommandId, useCore } from '../../data/core.ts';
import { changeFilter, usualView, useCallsView } from '../../data/calls-view.ts';
import { sendSurely } from '../../data/send-surely.ts';
import { Button } from '../../parts/button.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { NameForm } from './name-form.tsx';
import './saved-views.css';

export function SavedViews() {
  const views = useSavedViews();
  const savedViewId = useCallsView((state) => state.savedViewId);
  const chosen = views.find(({ id }) => id === savedViewId);
  return (
    <DialogTrigger>
      <AriaButton className="button">
        <Bookmark aria-hidden="true" />
        <span className="saved-views-chosen">
          {chosen === undefined ? 'Views' : <RecordText text={chosen.name} />}
        </span>
        <ChevronDown aria-hidden="true" />
      </AriaButton>
      <Popover className="popover saved-views-popover" placement="bottom end" offset={4}>
        <Dialog aria-label="Saved views" className="saved-views">
          {({ close }) => <Views views={views} onChosen={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function useSavedViews(): readonly SavedViewLine[] {
  const { api } = useCore();
  const { data } = useQuery({
    queryKey: ['savedViews', 'list', {}],
    queryFn: ({ signal }) => api.savedViews.list({}, { signal }),
  });
  return data ?? [];
}

function Views({ views, onChosen }: { views: readonly SavedViewLine[]; onChosen: () => void }) {
  const savedViewId = useCallsView((state) => state.savedViewId);
  const keeping = useKeeping(views);
  const isReadOnly = useAbout().data?.mode === 'read-only';
  const [renamed, setRenamed] = useState<SavedViewLine['id'] | null>(null);

  function choose(line: SavedViewLine | null): void {
    const view = line?.view ?? usualView;
    useCallsView.setState({ sort: view.sort, columns: view.columns, savedViewId: line?.id ?? null });
    changeFilter(view.filter);
    announce(line === null ? 'All calls.' : `View ${line.name}.`);
    onChosen();
  }

  return (
    <>
      <ul>
        <li className="saved-view">
          <ViewButton isChosen={savedViewId === null} onPress={() => choose(null)}>
            All calls, newest first
          </ViewButton>
        </li>
        {views.map((line) => (
          <li key={line.id} className="saved-view">
            {renamed === line.id ? (
              <NameForm
                label="New name of the view"
                name={line.name}
                words="Rename"
                onName={(name) => {
                  keeping.mutate({ does: 'rename', id: line.id, name });
                  setRenamed(null);
                }}
              />
            ) : (
              <>
                <ViewButton isChosen={savedViewId === line.id} onPress={() => choose(line)}>
                  <RecordText text={line.name} />
                </ViewButton>
                {!isReadOnly && (
                  <>
                    <IconWay label={`Rename the view ${line.name}`} onPress={() => setRenamed(line.id)}>
                      <Pencil aria-hidden="true" />
                    </IconWay>
                    <IconWay
                      label={`Remove the view ${line.name}`}
                      onPress={() => keeping.mutate({ does: 'remove', id: line.id })}
                    >
                      <Trash2 aria-hidden="true" />
                    </IconWay>
                  </>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {keeping.error !== null && <RefusalNotice error={keeping.error} during="Keeping a view" />}
      {!isReadOnly && (
        <div className="saved-views-ways">
          {savedViewId !== null && (
            <Button onPress={() => keeping.mutate({ does: 'replace', id: savedViewId })}>
              Keep what is shown under the same name
            </Button>
          )}
          <NameForm
            label="Keep what is shown as"
            name=""
            words="Save"
            onName={(name) => keeping.mutate({ does: 'make', name })}
          />
        </div>
      )}
    </>
  );
}

interface WayProps {
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function ViewButton({ isChosen, onPress, children }: WayProps & { readonly isChosen: boolean }) {
  return (
    <AriaButton
      className="saved-view-name"
      aria-pressed={isChosen}
      data-is-chosen={isChosen || undefined}
      onPress={onPress}
    >
      <Check aria-hidden="true" />
      <span>{children}</span>
    </AriaButton>
  );
}

function IconWay({ label, onPress, children }: WayProps & { readonly label: string }) {
  return (
    <AriaButton
      className="button saved-view-way"
      data-look="bare"
      data-only-icon
      aria-label={label}
      onPress={onPress}
    >
      {children}
    </AriaButton>
  );
}

type Keeping =
  | { readonly does: 'make'; readonly name: string }
  | { readonly does: 'rename'; readonly id: SavedViewLine['id']; readonly name: string }
  | { readonly does: 'replace' | 'remove'; readonly id: SavedViewLine['id'] };

function useKeeping(views: readonly SavedViewLine[]) {
  const { api } = useCore();
  return useMutation({
    async mutationFn(act: Keeping) {
      const { filter, sort, columns } = useCallsView.getState();
      const settings = { filter, sort, columns: [...columns] };
      if (act.does === 'make') {
        const id = idFrom('saved_view', newCommandId());
        const position = Math.min(10_000, Math.max(0, ...views.map((view) => view.position)) + 1);
        await sendSurely((options) =>
          api.savedViews.make({ id, name: act.name, settings, position }, options),
        );
        // Another way to look may have been chosen meanwhile.
        useCallsView.setState((now) =>
          now.filter === filter && now.sort === sort && now.columns === columns ? { savedViewId: id } : {},
        );
      } else if (act.does === 'remove') {
        await sendSurely((options) => api.savedViews.remove({ id: act.id }, options));
        useCallsView.setState(({ savedViewId }) => (savedViewId === act.id ? { savedViewId: null } : {}));
      } else {
        const fields = act.does === 'rename' ? { name: act.name } : { settings };
        await sendSurely((options) => api.savedViews.change({ id: act.id, fields }, options));
      }
      return act.does;
    },
    onSuccess: (did) =>
      announce(
        { make: 'The view is saved.', rename: 'Renamed.', replace: 'Saved.', remove: 'The view is removed.' }[
          did
        ],
      ),
  });
}
