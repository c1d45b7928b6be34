/** The first choice: the sample, a new workspace, or one opened before. */
import { ArrowRight, FlaskConical, FolderOpen } from 'lucide-react';
import { Button } from '../../parts/button.tsx';
import { useArrival } from '../../parts/page/use-arrival.ts';
import { RecordText } from '../../parts/record-text.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { NewWorkspaceForm, type NewWorkspace } from './new-workspace-form.tsx';
import './start-screen.css';

interface RecentWorkspace {
  readonly key: string;
  readonly name: string;
  readonly kind: 'own' | 'sample';
}

interface StartScreenProps {
  /** Those opened before, the latest first. */
  readonly recent: readonly RecentWorkspace[];
  /** True while one is being made or opened. */
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSample: () => void;
  readonly onNew: (workspace: NewWorkspace) => void;
  readonly onOpen: (key: string) => void;
  /** The ways that need the system's dialogs; null where there are none. */
  readonly folders: {
    readonly onNew: (workspace: NewWorkspace) => void;
    readonly onOpen: () => void;
  } | null;
}

export function StartScreen(props: StartScreenProps) {
  const { recent, isPending, error, onSample, onNew, onOpen, folders } = props;
  const heading = useArrival();
  const own = recent.filter(({ kind }) => kind === 'own');
  return (
    <main className="start-screen">
      <header>
        <h1 ref={heading} tabIndex={-1}>
          Demarche
        </h1>
        <p>Who has been reached, who called back, and who has not.</p>
      </header>
      {error !== null && <RefusalNotice error={error} during="Opening a workspace" />}
      <section aria-labelledby="start-sample">
        <h2 id="start-sample">Look at the sample</h2>
        <p>
          The calls after the DPRK nuclear test of February 2013, from public reports. It is a workspace of
          its own and is never mixed with your data.
        </p>
        <Button look="primary" isDisabled={isPending} onPress={onSample}>
          <FlaskConical aria-hidden="true" />
          Open the sample
        </Button>
      </section>
      <section aria-labelledby="start-new">
        <h2 id="start-new">Begin a workspace</h2>
        <p>It is kept on this machine, in the application’s own folder.</p>
        <NewWorkspaceForm isPending={isPending} onNew={onNew} onNewInFolder={folders?.onNew ?? null} />
      </section>
      {folders !== null && (
        <section aria-labelledby="start-folder">
          <h2 id="start-folder">Open a workspace by its folder</h2>
          <Button isDisabled={isPending} onPress={folders.onOpen}>
            <FolderOpen aria-hidden="true" />
            Choose the folder…
          </Button>
        </section>
      )}
      {own.length > 0 && (
        <section aria-labelledby="start-recent">
          <h2 id="start-recent">Opened before</h2>
          <ul className="start-screen-recent">
            {own.map(({ key, name }) => (
              <li key={key}>
                <Button look="bare" isDisabled={isPending} onPress={() => onOpen(key)}>
                  <RecordText text={name} />
                  <ArrowRight aria-hidden="true" />
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <output>{isPending && 'The workspace is being opened…'}</output>
    </main>
  );
}
