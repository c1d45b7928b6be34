/** What lies around every screen: the bar above, the bar beneath, the keys, and the voice for screen readers. */
import type { MouseEvent } from 'react';
import { useLine } from '../data/line.ts';
import { usePlace } from '../data/place.ts';
import { Announcer } from '../parts/announcer.tsx';
import { Button } from '../parts/button.tsx';
import { FaultBoundary } from '../parts/fault-boundary.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { screens } from '../screens/index.ts';
import { KeySheet } from './key-sheet.tsx';
import './shell.css';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useKeys } from './use-keys.ts';

export function Shell({ applicationVersion }: { applicationVersion: string }) {
  const place = usePlace((state) => state.place);
  const { Shows, during } = screens[place.name];
  const { line, why } = useLine();
  useKeys();
  return (
    <div className="shell">
      <a className="skip-link" href="#main" onClick={skip}>
        Skip to the content
      </a>
      <TopBar />
      <main id="main" className="shell-main" tabIndex={-1}>
        {line === 'ended' && why !== null && (
          <RefusalNotice error={why} during="Talking to the workspace">
            <Button look="primary" onPress={() => location.reload()}>
              Reload
            </Button>
          </RefusalNotice>
        )}
        <FaultBoundary key={place.name} during={during}>
          <Shows />
        </FaultBoundary>
      </main>
      <StatusBar applicationVersion={applicationVersion} />
      <KeySheet />
      <Announcer />
    </div>
  );
}

/** The address says where one is, so it is not changed for this. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
