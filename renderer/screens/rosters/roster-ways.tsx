/** What can be done from a roster's page. */
import type { Id } from '../../../contract/model/id.ts';
import { openForm } from '../../data/open-form.ts';
import { Button } from '../../parts/button.tsx';
import { RecordWays } from '../../parts/page/record-ways.tsx';

export function RosterWays({ id }: { id: Id<'roster'> }) {
  return (
    <RecordWays id={id}>
      <Button onPress={() => openForm({ form: 'open-round', rosterId: id })}>Open a round</Button>
    </RecordWays>
  );
}
