/** The records that cite a source, each with where it is shown, the field it is cited for, and the place in it. */
import { fieldWords } from '../../../contract/model/changed-fields.ts';
import { isId, type Id } from '../../../contract/model/id.ts';
import type { SourcePage } from '../../../contract/model/pages.ts';
import { LineTable } from '../../parts/page/line-table.tsx';
import { RecordLink } from '../../parts/page/record-link.tsx';
import { useShortened } from '../../parts/page/use-shortened.tsx';
import { RecordText } from '../../parts/record-text.tsx';

const first = 40;

export function CitedTable({ citedFor: { lines, more } }: { citedFor: SourcePage['citedFor'] }) {
  const { shown, rest } = useShortened(lines, first, 'citations', more);
  return (
    <>
      <LineTable caption="Records that cite it" columns={['Record', 'For the field', 'Where in it']}>
        {shown.map(({ id, words, place, field, locator }) => (
          <tr key={id}>
            <th scope="row">
              <CitedRecord words={words} place={isId(place) ? place : null} />
            </th>
            <td>{field === null ? <span className="muted">the whole record</span> : fieldWords(field)}</td>
            <td>{locator !== null && <RecordText text={locator} />}</td>
          </tr>
        ))}
      </LineTable>
      {rest}
    </>
  );
}

function CitedRecord({ words, place }: { words: string; place: Id | null }) {
  return place === null ? <RecordText text={words} /> : <RecordLink id={place} name={words} />;
}
