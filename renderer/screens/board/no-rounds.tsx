/** A workspace that holds no round yet: what belongs here, and how it begins. */
import { showKeys } from '../../commands/help.ts';
import { newRound } from '../../commands/records.ts';
import { useAbout } from '../../data/answers.ts';
import { useHost } from '../../data/host.ts';
import { openForm } from '../../data/open-form.ts';
import { Button } from '../../parts/button.tsx';
import { KeyCaps } from '../../parts/key-caps.tsx';
import './no-rounds.css';

export function NoRounds() {
  const { data: about } = useAbout();
  const { openSample } = useHost();
  return (
    <div className="no-rounds">
      <h1 tabIndex={-1}>No rounds yet</h1>
      <p>
        A round is one occasion on which the seats of a roster are to be reached about a matter. Its board
        tells who has been reached, who called back, and who has not.
      </p>
      <p>
        Officials, seats and the roster can be made on the way. The sample workspace, which is kept apart from
        this one, holds two rounds to read.
      </p>
      <p className="no-rounds-ways">
        {about?.mode !== 'read-only' && (
          <Button look="primary" onPress={() => openForm({ form: 'open-round', rosterId: null })}>
            Open a round
          </Button>
        )}
        {about?.kind !== 'sample' && <Button onPress={openSample}>Open the sample workspace</Button>}
      </p>
      <p className="no-rounds-keys muted">
        <span>
          <KeyCaps combo={newRound.keys[0] ?? ''} /> opens a round
        </span>
        <span>
          <KeyCaps combo={showKeys.keys[0] ?? ''} /> shows all keys
        </span>
      </p>
    </div>
  );
}
