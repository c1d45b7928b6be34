/** One cell of a call. */
import { FileText, MessagesSquare, PhoneIncoming, PhoneOff, PhoneOutgoing, Split } from 'lucide-react';
import { showWhen } from '../../../contract/model/show-time.ts';
import type { CallColumn } from '../../../contract/model/call-view.ts';
import type { Call } from '../../../contract/operations/attempts.ts';
import { RecordText } from '../../parts/record-text.tsx';
import './call-cell.css';
import { directionWord, lengthWords, timeAtSeat, timeInZone, withCapital } from './call-words.ts';

interface CallCellProps {
  readonly call: Call;
  readonly column: CallColumn;
  /** In which times are shown. */
  readonly zone: string;
}

export function CallCell({ call, column, zone }: CallCellProps) {
  switch (column) {
    case 'at':
      return (
        <span className="figures" title={showWhen(call.at, zone)}>
          {timeInZone(call.at, zone)}
        </span>
      );
    case 'localAt':
      return <span className="figures">{timeAtSeat(call)}</span>;
    case 'country':
      return (
        call.country !== null && (
          <>
            <span className="call-cell-code">{call.countryCode}</span> <Text text={call.country} />
          </>
        )
      );
    case 'direction':
      return <Direction call={call} />;
    case 'channel':
      return withCapital(call.channel);
    case 'outcome':
      return (
        <>
          {call.hasConversation && <MessagesSquare aria-hidden="true" className="call-cell-talk" />}
          <Text text={withCapital(call.outcome)} />
          {call.hasReadout && (
            <span className="call-cell-readout" title="There is a readout">
              <FileText aria-hidden="true" />
              <span className="unseen">, with a readout</span>
            </span>
          )}
        </>
      );
    case 'reason':
      return (
        call.reason !== null && <span title={call.reasonRemark ?? undefined}>{withCapital(call.reason)}</span>
      );
    case 'length':
      return <Text text={lengthWords(call)} />;
    case 'topics':
      return <Text text={call.topics.join(' · ')} />;
    case 'official':
    case 'seat':
    case 'round':
    case 'remark':
      return <Text text={call[column]} />;
  }
}

function Text({ text }: { text: string | null }) {
  return text !== null && text !== '' && <RecordText text={text} />;
}

const directionIcons = {
  Placed: PhoneOutgoing,
  Received: PhoneIncoming,
  Returned: PhoneIncoming,
  Disputed: Split,
  'Not stated': PhoneOff,
} as const;

function Direction({ call }: { call: Call }) {
  const word = directionWord(call);
  const Icon = directionIcons[word];
  return (
    <span className="call-cell-direction" data-direction={word}>
      <Icon aria-hidden="true" />
      {word}
    </span>
  );
}
