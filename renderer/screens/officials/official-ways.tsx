/** What can be done from an official's page. */
import type { Id } from '../../../contract/model/id.ts';
import { openForm } from '../../data/open-form.ts';
import { Button } from '../../parts/button.tsx';
import { PlaceLink } from '../../parts/place-link.tsx';
import { RecordWays } from '../../parts/page/record-ways.tsx';

export function OfficialWays({ id }: { id: Id<'official'> }) {
  const filled = { officialId: id };
  return (
    <>
      <PlaceLink to={{ name: 'timelines', id }} className="button">
        Timeline
      </PlaceLink>
      <RecordWays id={id}>
        <Button onPress={() => openForm({ form: 'log-call', known: filled })}>Log a call</Button>
        <Button onPress={() => openForm({ form: 'make', thing: 'absence', filled })}>New absence</Button>
        <Button onPress={() => openForm({ form: 'make', thing: 'tenure', filled })}>New tenure</Button>
      </RecordWays>
    </>
  );
}
