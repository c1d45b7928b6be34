/** The whole page: a first choice of a workspace, or the workspace that is open. */
import type { Core } from '../data/core.ts';
import { CoreContext } from '../data/core.ts';
import { useHost, useHostState } from '../data/host.ts';
import { usePreferences } from '../data/preferences.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { StartScreen } from '../screens/start/start-screen.tsx';
import { Shell } from './shell.tsx';
import { useAppearance } from './use-appearance.ts';

export function Page({ openCore }: { openCore: () => Core }) {
  const { data: state, error } = useHostState();
  const isRead = usePreferences((preferences) => preferences.isRead);
  useAppearance();
  if (error !== null) return <RefusalNotice error={error} during="Finding the workspace" />;
  if (state === undefined || !isRead) return <Waiting for="Finding the workspace" />;
  if (state.open === null) return <FirstChoice recent={state.recent} hasDialogs={state.hasDialogs} />;
  return (
    <CoreContext value={openCore()}>
      <Shell applicationVersion={state.applicationVersion} />
    </CoreContext>
  );
}

interface FirstChoiceProps {
  readonly recent: readonly { key: string; name: string; kind: 'own' | 'sample' }[];
  readonly hasDialogs: boolean;
}

function FirstChoice({ recent, hasDialogs }: FirstChoiceProps) {
  const { openSample, create, open, openFolder, createInFolder, isPending, error } = useHost();
  return (
    <StartScreen
      recent={recent}
      isPending={isPending}
      error={error}
      onSample={openSample}
      onNew={create}
      onOpen={open}
      folders={hasDialogs ? { onNew: createInFolder, onOpen: openFolder } : null}
    />
  );
}
