/** Why what was asked for cannot be read, and the way back to what could. */
import { Refusal } from '../../../contract/errors.ts';
import { home, plainView } from '../../data/address.ts';
import { useLine } from '../../data/line.ts';
import { goTo, look } from '../../data/place.ts';
import { Button } from '../button.tsx';
import { RefusalNotice } from '../refusal-notice.tsx';

export function ReadTrouble({ error, during }: { error: Error; during: string }) {
  const line = useLine((state) => state.line);
  // The whole window says so already.
  if (line === 'ended' && error instanceof Refusal && error.code === 'disconnected') return null;
  const isGone = error instanceof Refusal && error.code === 'not-found';
  return (
    <RefusalNotice error={error} during={during}>
      <Button look="primary" onPress={() => (isGone ? goTo(home.place, plainView) : look(plainView))}>
        {isGone ? 'Show the first round' : 'Read it as it opens'}
      </Button>
    </RefusalNotice>
  );
}
