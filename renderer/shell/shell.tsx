/** What lies around every screen: the bar above, the bar beneath, the keys, and the voice for screen readers. */
import { Suspense, type MouseEvent } from 'react';
import { pathOf, type Place } from '../data/address.ts';
import { useLine } from '../data/line.ts';
import { usePlace } from '../data/place.ts';
import { Forms } from '../forms/forms.tsx';
import { Announcer } from '../parts/announcer.tsx';
import { Button } from '../parts/button.tsx';
import { FaultBoundary } from '../parts/fault-boundary.tsx';
import { HistorySheet } from '../parts/history/history-sheet.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Toast } from '../parts/toast.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { screenAt } from '../screens/index.ts';
import { Above } from './above.tsx';
import { ChordHint } from './chord-hint.tsx';
import { Rail } from './rail.tsx';
import './shell.css';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useAlwaysHeardKeys } from './use-always-heard-keys.ts';
import { useEarlyKeys } from './use-early-keys.ts';
import { useKeys } from './use-keys.ts';
import { useNativeMenus } from './use-native-menus.ts';
import { useFollowSteps } from './use-steps.ts';
import { useTitle } from './use-title.ts';
import { WindowNotices } from './window-notices.tsx';

export function Shell({ applicationVersion }: { applicationVersion: string }) {
  const place = usePlace((state) => state.place);
  const { Shows, during } = screenAt(place);
  const { line, why } = useLine();
  useAlwaysHeardKeys();
  useKeys();
  useEarlyKeys();
  useNativeMenus();
  useFollowSteps();
  useTitle();
  return (
    <div className="shell">
      <a className="skip-link" href="#main" onClick={skip}>
        Skip to the content
      </a>
      <TopBar />
      <Rail />
      <main id="main" className="shell-main" tabIndex={-1}>
        <WindowNotices />
        {line === 'ended' && why !== null && (
          <RefusalNotice error={why} during="Talking to the workspace">
            <Button look="primary" onPress={() => location.reload()}>
              Reload
            </Button>
          </RefusalNotice>
        )}
        <FaultBoundary key={keyOf(place)} during={during}>
          <Suspense fallback={<Waiting for={during} />}>
            <Shows />
          </Suspense>
        </FaultBoundary>
      </main>
      <Toast />
      <StatusBar applicationVersion={applicationVersion} />
      <Above />
      <Forms />
      <HistorySheet />
      <ChordHint />
      <Announcer />
    </div>
  );
}

/** A fault on one page says nothing of the next; a board stays itself from round to round, the calls from one to another. */
function keyOf(place: Place): string {
  return place.name === 'rounds' || place.name === 'calls' ? place.name : pathOf(place);
}

/** The address says where one is, so it is not changed for this. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
