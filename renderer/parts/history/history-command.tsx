/** One command in the history of a record: when, who, why, and what it did to the record and its parts. */
import type { CommandInHistory } from '../../../contract/operations/history.ts';
import { RecordText } from '../record-text.tsx';
import { MomentWords } from '../viewing/moment-words.tsx';
import { HistoryChange } from './history-change.tsx';
import './history-command.css';
import type { PuttingBack } from './use-putting-back.ts';

interface HistoryCommandProps {
  readonly command: CommandInHistory;
  /** The record whose history it is. */
  readonly subjectId: string;
  readonly zone: string;
  /** Null where the workspace can only be read. */
  readonly puttingBack: PuttingBack | null;
}

export function HistoryCommand({ command, subjectId, zone, puttingBack }: HistoryCommandProps) {
  const { recordedAt, title, who, why, changes } = command;
  const isOfSubjectAlone = changes.every(({ id }) => id === subjectId);
  return (
    <li className="history-command" data-kind={kindOf(command)}>
      <h3>
        <RecordText text={upperFirst(title)} />
      </h3>
      <p className="history-command-by">
        <MomentWords moment={recordedAt} zone={zone} />
        {', by '}
        <RecordText text={who} />
      </p>
      {why !== null && why !== '' && (
        <p className="history-command-why">
          Why: <RecordText text={why} />
        </p>
      )}
      {changes.map((change) => (
        <HistoryChange
          key={change.sequence}
          change={change}
          isNamed={!isOfSubjectAlone}
          isAlone={changes.length === 1}
          puttingBack={puttingBack}
        />
      ))}
    </li>
  );
}

/** Of the mark at its side: what is named by the title was made, changed or removed. */
function kindOf({ changes }: CommandInHistory): 'made' | 'changed' | 'removed' {
  if (changes.every(({ before }) => before === null)) return 'made';
  return changes.every(({ after }) => after === null) ? 'removed' : 'changed';
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
