/** Where it is told that the call was so. */
import { LineField } from '../../parts/form/line-field.tsx';
import { RecordField } from '../../parts/form/record-field.tsx';
import type { CallForm } from './call-form.ts';
import { Spot } from './spot.tsx';

export function SourceSection({ form }: { form: CallForm }) {
  const { draft, change, faultAt } = form;
  return (
    <>
      <Spot name="source">
        <RecordField
          label="Source"
          kinds={['source']}
          making={['source']}
          value={draft.source}
          error={faultAt('source')}
          onChange={(source) => change({ source })}
        />
      </Spot>
      {draft.source !== null && (
        <LineField
          label="Where in it"
          placeholder="A page, a paragraph"
          value={draft.locator}
          onChange={(locator) => change({ locator })}
        />
      )}
    </>
  );
}
