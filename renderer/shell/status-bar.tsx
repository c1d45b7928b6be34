/** The bar beneath: whether the workspace can be reached and written, and what protects its key. */
import { CircleAlert, Lock, Plug, ShieldAlert, Unplug, type LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { announce } from '../data/announcements.ts';
import { useAbout } from '../data/answers.ts';
import { useLine } from '../data/line.ts';
import { DraftsEntry } from '../forms/drafts-entry.tsx';
import './status-bar.css';

const lines = {
  connecting: { Icon: Plug, words: 'Connecting…' },
  open: { Icon: Plug, words: 'Connected' },
  lost: { Icon: Unplug, words: 'Line lost, reconnecting…' },
  ended: { Icon: CircleAlert, words: 'Not connected' },
} as const satisfies Record<string, { Icon: LucideIcon; words: string }>;

export function StatusBar({ applicationVersion }: { applicationVersion: string }) {
  const { data: about } = useAbout();
  const line = useLine((state) => state.line);
  const { Icon, words } = lines[line];
  useAnnounceLine(words);
  return (
    <footer className="status-bar">
      <span className="status-bar-line" data-line={line}>
        <Icon aria-hidden="true" />
        {words}
      </span>
      {about?.mode === 'read-only' && (
        <span className="status-bar-mode">
          <Lock aria-hidden="true" />
          Read-only
        </span>
      )}
      {about !== undefined && (
        <span>
          <ShieldAlert aria-hidden="true" />
          {about.protection}
        </span>
      )}
      <DraftsEntry />
      <span className="status-bar-version">Demarche {applicationVersion}</span>
    </footer>
  );
}

/** A line that is lost is said, and that it is back again; that it opens at first is not. */
function useAnnounceLine(words: string): void {
  const said = useRef(words);
  useEffect(() => {
    const wasTrouble = said.current !== lines.connecting.words && said.current !== words;
    said.current = words;
    if (wasTrouble) announce(words);
  }, [words]);
}
