/** A workspace that holds no round yet: what belongs here, and what works now. */
import { showKeys } from '../../commands/going.ts';
import { useAbout } from '../../data/answers.ts';
import { useHost } from '../../data/host.ts';
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
        Rounds cannot be made in this window yet. The sample workspace, which is kept apart from this one,
        holds two to read.
      </p>
      <p className="no-rounds-ways">
        {about?.kind !== 'sample' && (
          <Button look="primary" onPress={openSample}>
            Open the sample workspace
          </Button>
        )}
        <span className="muted">
          <KeyCaps combo={showKeys.keys[0] ?? ''} /> shows all keys
        </span>
      </p>
    </div>
  );
}
