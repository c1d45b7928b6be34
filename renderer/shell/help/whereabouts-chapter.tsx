/** Where the records lie, what protects them, and what is kept beside them. */
import { Copy } from 'lucide-react';
import { announce } from '../../data/announcements.ts';
import { useAbout } from '../../data/answers.ts';
import { useWhereabouts } from '../../data/host.ts';
import { Button } from '../../parts/button.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import { Waiting } from '../../parts/waiting.tsx';

export function WhereaboutsChapter() {
  const { data: about } = useAbout();
  const { data: lies, error } = useWhereabouts();
  if (error !== null) return <RefusalNotice error={error} during="Finding where data lives" />;
  if (lies === undefined || about === undefined) return <Waiting for="Finding where data lives" />;
  const { workspace, applicationFolder } = lies;
  return (
    <>
      <p>
        A workspace is a folder on this machine. Nothing is sent anywhere, and the browser keeps nothing once
        the window is closed.
      </p>
      <dl className="help-terms">
        <div>
          <dt>Workspace</dt>
          <dd>
            <RecordText text={about.name} />, {about.counts.officials} officials, {about.counts.rounds}{' '}
            rounds, {about.counts.attempts} attempts; {about.revision} changes recorded
          </dd>
        </div>
        {workspace !== null && (
          <div>
            <dt>Its folder</dt>
            <dd>
              <code>{workspace.folder}</code> <CopyPath path={workspace.folder} />
            </dd>
          </div>
        )}
        <div>
          <dt>The records</dt>
          <dd>
            <code>demarche.db</code>, one file, always encrypted (SQLCipher)
          </dd>
        </div>
        <div>
          <dt>The key</dt>
          <dd>
            <code>keys.json</code>. {about.protection}
          </dd>
        </div>
        {workspace !== null && (
          <div>
            <dt>Backups</dt>
            <dd>
              {backupWords(workspace.backups)} <code>backups/</code>
              {workspace.backups.map((name) => (
                <div key={name}>
                  <code>{name}</code>
                </div>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>The application</dt>
          <dd>
            <code>{applicationFolder}</code>: workspaces made in the window, the list of those opened before,
            and the preferences
          </dd>
        </div>
      </dl>
      <p>
        To move a workspace, close it and copy the whole folder: the file is of no use without its key. Do not
        copy the file alone while the workspace is open.
      </p>
    </>
  );
}

function backupWords({ length }: readonly string[]): string {
  if (length === 0) return 'None yet. One is made before the format of the file changes, in';
  return `${length} ${length === 1 ? 'lies' : 'lie'} in`;
}

function CopyPath({ path }: { path: string }) {
  const copy = () =>
    void navigator.clipboard.writeText(path).then(
      () => announce('The folder was copied.'),
      () => announce('Copying was not allowed; the folder can be selected by hand.'),
    );
  return (
    <Button look="bare" onPress={copy}>
      <Copy aria-hidden="true" />
      Copy
    </Button>
  );
}
