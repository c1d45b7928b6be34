/** What a change would do to each call, before and after, with how many change, stay and cannot. */
import { ArrowRight, CircleAlert } from 'lucide-react';
import { showWhen } from '../../../contract/model/show-time.ts';
import type { BriefCall, CallChangePreview } from '../../../contract/model/call-change.ts';
import { RecordText } from '../../parts/record-text.tsx';
import { whomWords, withCapital } from './call-words.ts';

interface BulkPreviewProps {
  readonly isSet: boolean;
  readonly preview: CallChangePreview | undefined;
  /** It is of what was set before. */
  readonly isBehind: boolean;
}

export function BulkPreview({ isSet, preview, isBehind }: BulkPreviewProps) {
  if (!isSet)
    return (
      <p className="muted">Choose what is to be changed; what it does to each call is shown here first.</p>
    );
  if (preview === undefined) return <p className="muted">Looking at each call…</p>;
  const { changed, unchanged, refused, lines, refusals } = preview;
  return (
    <div className="bulk-preview" data-is-behind={isBehind || undefined}>
      <output className="bulk-preview-counts">
        <strong>{`${changed.toLocaleString('en')} will change`}</strong>
        {`, ${unchanged.toLocaleString('en')} ${unchanged === 1 ? 'is' : 'are'} so already`}
        {refused > 0 && (
          <span className="bulk-preview-refused">
            <CircleAlert aria-hidden="true" />
            {`${refused.toLocaleString('en')} cannot be so, and keep${refused === 1 ? 's' : ''} the rest from changing`}
          </span>
        )}
      </output>
      {refusals.length > 0 && (
        <table className="bulk-preview-table">
          <caption>Cannot be so</caption>
          <thead>
            <tr>
              <th scope="col">Call</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {refusals.map(({ call, message }) => (
              <tr key={call.id}>
                <CallHead call={call} />
                <td>
                  <RecordText text={message} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines.length > 0 && (
        <table className="bulk-preview-table">
          <caption>
            {lines.length < changed ? `The first ${lines.length} that change` : 'What changes'}
          </caption>
          <thead>
            <tr>
              <th scope="col">Call</th>
              <th scope="col">Field</th>
              <th scope="col">Before and after</th>
            </tr>
          </thead>
          <tbody>
            {lines.flatMap(({ call, fields }) =>
              fields.map(({ field, label, before, after }, index) => (
                <tr key={`${call.id} ${field}`}>
                  {index === 0 && <CallHead call={call} rows={fields.length} />}
                  <td>{withCapital(label)}</td>
                  <td>
                    <span className="bulk-preview-change">
                      <Value text={before} />
                      <ArrowRight aria-hidden="true" />
                      <span className="unseen">becomes</span>
                      <strong>
                        <Value text={after} />
                      </strong>
                    </span>
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
    </div>
  );
}

function CallHead({ call, rows = 1 }: { call: BriefCall; rows?: number }) {
  return (
    <th scope="row" rowSpan={rows}>
      <RecordText text={whomWords(call)} />
      <span className="bulk-preview-time">{showWhen(call.at)}</span>
    </th>
  );
}

function Value({ text }: { text: string | null }) {
  return text === null || text === '' ? <span className="muted">nothing</span> : <RecordText text={text} />;
}
