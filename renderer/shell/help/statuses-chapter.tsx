/** Every status, and the events that make it so. */
import { statuses, type Status } from '../../../contract/model/status-words.ts';
import { StatusMark } from '../../parts/status-mark.tsx';

const makers: Readonly<Record<Status, string>> = {
  'calling side': 'Places the calls of the round, and has no request itself.',
  'excluded by decision': 'A decision leaves the seat out; who decided and why is kept. Not counted.',
  'not yet tried': 'No attempt, no offer and no meeting yet.',
  tried: 'Attempts were placed, and no word was left.',
  awaiting: 'They know of the call, and the answer has not come.',
  overdue: 'Awaited for longer than the limit of the round.',
  'long overdue': 'Awaited for longer than the second limit of the round.',
  'our move':
    'They offered a time that is still open, or called and found nobody; no attempt was placed since.',
  'deputy only': 'A deputy was spoken to, the holder was not.',
  returned: 'Their call answered ours, and the holder was spoken to. Counts as reached.',
  reached: 'The holder was spoken to.',
  declined: 'They refused. A final answer, and not a conversation.',
  withdrawn: 'The wish to reach the seat was taken back. Not counted.',
  'closed unanswered': 'The round or the request was closed before the holder was reached.',
};

export function StatusesChapter() {
  return (
    <>
      <p>
        Nobody types a status and nothing keeps it. It follows from the dated events and from the moment the
        board is read as of; move the moment, and the statuses follow. Each one names the event that made it
        so.
      </p>
      <dl className="help-terms">
        {statuses.map((status) => (
          <div key={status}>
            <dt>
              <StatusMark status={status} />
            </dt>
            <dd>{makers[status]}</dd>
          </div>
        ))}
      </dl>
      <p>
        An event known only to the day may or may not have happened yet at a moment within that day. Statuses
        come from what is certain; where the other would change one, it says so: “awaiting, possibly reached”.
        Counts are then ranges, “1–2”.
      </p>
      <p>
        Two clocks run: since the first attempt placed, and since the trigger. The limits of a round are
        measured on the first. While the move is ours, nothing is overdue.
      </p>
    </>
  );
}
