/** What was offered and agreed in a call, and where it is known from. */
import { showWhen } from '../../../contract/model/show-time.ts';
import { fieldWords } from '../../../contract/model/changed-fields.ts';
import { RecordLink } from '../../parts/page/record-link.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import type { CallDetail } from './call-panel.tsx';

const bySide = {
  ours: 'by us',
  theirs: 'by them',
  third: 'by a third side',
  unknown: 'side not stated',
} as const;

export function OffersOfCall({ offers, zone }: { offers: CallDetail['offers']; zone: string }) {
  if (offers.length === 0) return null;
  return (
    <div className="call-panel-part">
      <h3>Time offered</h3>
      <ul className="call-panel-lines">
        {offers.map(({ id, by, proposedFor, remark }) => (
          <li key={id}>
            {proposedFor === null ? 'Time to be decided' : showWhen(proposedFor, zone)}
            <span className="muted">{`, offered ${bySide[by]}`}</span>
            {remark !== null && (
              <span className="call-panel-more">
                <RecordText text={remark} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function FollowUpsOfCall({ followUps }: { followUps: CallDetail['followUps'] }) {
  if (followUps.length === 0) return null;
  return (
    <div className="call-panel-part">
      <h3>Agreed</h3>
      <ul className="call-panel-lines">
        {followUps.map(({ id, kind, by, what, due, doneAt }) => (
          <li key={id}>
            <RecordText text={what} />
            <span className="call-panel-more">
              {`${kind === 'commitment' ? 'Commitment' : 'Follow-up'}, ${bySide[by]}`}
              {doneAt !== null ? `, done ${showWhen(doneAt)}` : due !== null && `, due ${showWhen(due)}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Addresses are text: nothing here opens them. */
export function CallSources({ citations }: { citations: CallDetail['citations'] }) {
  if (citations.length === 0) return null;
  return (
    <div className="call-panel-part">
      <h3>{citations.length === 1 ? 'Source' : 'Sources'}</h3>
      <ul className="call-panel-lines">
        {citations.map(({ id, source, field, locator }) => (
          <li key={id}>
            <RecordLink id={source.id} name={source.title} />
            <span className="muted">
              {[source.publisher, source.publishedAt && showWhen(source.publishedAt), locator]
                .filter((part) => part !== null)
                .map((part) => ` · ${part}`)
                .join('')}
              {field !== null && ` (for the ${fieldWords(field)})`}
            </span>
            {source.url !== null && (
              <span className="call-panel-more">
                <RecordText text={source.url} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
