/** The conversations behind a cell of the matrix or a bar of its trend, each with the way to where it is told. */
import { showWhen } from '../../../contract/model/show-time.ts';
import type { MatrixConversation } from '../../../contract/model/topic-matrix-shape.ts';
import type { Side } from '../../../contract/model/words.ts';
import type { BehindCell } from '../../../drawing/plots/matrix-keys.ts';
import type { PictureTable } from '../../../drawing/picture.ts';
import { useTopicConversations, type MatrixAsked } from '../../data/waits.ts';
import { BehindMark } from '../../parts/plot/behind-mark.tsx';
import { PlotTable } from '../../parts/plot/plot-table.tsx';

interface ConversationsBehindProps {
  /** What the mark says. */
  readonly label: string;
  readonly asked: MatrixAsked;
  readonly behind: BehindCell;
  readonly onClose: () => void;
}

const most = 100;

export function ConversationsBehind({ label, asked, behind, onClose }: ConversationsBehindProps) {
  const { row, topicId, from, until } = behind;
  const filter = { ...asked.filter, ...(from !== null && { from }), ...(until !== null && { until }) };
  const { data, error } = useTopicConversations({ ...asked, filter, row, topicId, limit: most });
  return (
    <BehindMark label={label} during="Listing the conversations" error={error} onClose={onClose}>
      {data === undefined ? null : <PlotTable table={tableOf(data.total, data.conversations)} />}
    </BehindMark>
  );
}

const sideWords: Readonly<Record<Side, string>> = {
  ours: 'us',
  theirs: 'them',
  third: 'a third side',
  unknown: 'not stated',
};

function tableOf(total: number, conversations: readonly MatrixConversation[]): PictureTable {
  const isCut = total > conversations.length;
  return {
    caption: isCut ? `The first ${conversations.length} of ${total} conversations` : 'Conversations',
    columns: [
      { key: 'when', title: 'When' },
      { key: 'with', title: 'With' },
      { key: 'round', title: 'Round' },
      { key: 'raised', title: 'Raised by' },
      { key: 'line', title: 'Line' },
    ],
    rows: conversations.map(({ at, requestId, attemptId, round, officials, raised, isPlanned }) => {
      const told = requestId ?? attemptId;
      const kind = requestId === null ? ('attempt' as const) : ('request' as const);
      return {
        cells: [
          showWhen(at),
          officials.map(({ name }) => name).join(', '),
          round?.name ?? '',
          raised.length === 0
            ? isPlanned
              ? 'planned, not raised'
              : ''
            : [...new Set(raised.map(({ by }) => sideWords[by]))].join(', '),
          raised.flatMap(({ line }) => line ?? []).join('; '),
        ],
        ...(told !== null && { leadsTo: [{ kind, id: told, name: showWhen(at) }] }),
      };
    }),
  };
}
