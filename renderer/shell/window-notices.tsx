/** What went wrong beside the workspace: preferences that could not be read or kept, another workspace that did not open. */
import { Info, X } from 'lucide-react';
import { useEffect } from 'react';
import { useAbout } from '../data/answers.ts';
import { useHost } from '../data/host.ts';
import { usePreferences } from '../data/preferences.ts';
import { useWorkspaceWays } from '../data/workspace-ways.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import './window-notices.css';

export function WindowNotices() {
  const { openSample, openFolder, close, error } = useHost();
  const notice = usePreferences((state) => state.notice);
  const kind = useAbout().data?.kind ?? null;
  useEffect(() => useWorkspaceWays.setState({ kind, openSample, openFolder, close }));
  return (
    <>
      {error !== null && <RefusalNotice error={error} during="Opening another workspace" />}
      {notice !== null && <PreferencesNotice notice={notice} />}
    </>
  );
}

function PreferencesNotice({ notice }: { notice: string }) {
  return (
    <output className="window-notice">
      <Info aria-hidden="true" />
      <span>{notice}</span>
      <button
        type="button"
        className="button"
        data-look="bare"
        data-only-icon
        aria-label="Close this notice"
        onClick={() => usePreferences.setState({ notice: null })}
      >
        <X aria-hidden="true" />
      </button>
    </output>
  );
}
