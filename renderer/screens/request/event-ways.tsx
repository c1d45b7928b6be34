/** What can be done with an event of a request: changed, told otherwise, given a source. */
import { toldThings } from '../../../contract/model/account.ts';
import { isId, thingNameOf, type Id } from '../../../contract/model/id.ts';
import type { StoryEvent } from '../../../contract/model/request-story-shape.ts';
import type { ThingName } from '../../../contract/model/thing-names.ts';
import { useAbout } from '../../data/answers.ts';
import { openForm } from '../../data/open-form.ts';
import { Button } from '../../parts/button.tsx';
import './event-ways.css';

export function EventWays({ event: { id } }: { event: StoryEvent }) {
  const isReadOnly = useAbout().data?.mode === 'read-only';
  // That a round is closed is a field of the round, and changed there.
  if (isReadOnly || !isId(id) || !(thingNameOf(id) in toldThings)) return null;
  return (
    <div className="event-ways">
      <Button look="bare" onPress={() => openForm({ form: 'change', id })}>
        Change
      </Button>
      {thingNameOf(id) === 'offer' && (
        <Button look="bare" onPress={() => make('offer_change', 'offerId', id)}>
          What became of it
        </Button>
      )}
      <Button look="bare" onPress={() => make('account', 'aboutId', id)}>
        Another version
      </Button>
      <Button look="bare" onPress={() => make('citation', 'aboutId', id)}>
        Cite a source
      </Button>
    </div>
  );
}

function make(thing: ThingName, field: string, id: Id): void {
  openForm({ form: 'make', thing, filled: { [field]: id } });
}
