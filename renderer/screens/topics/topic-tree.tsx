/** The tree of topics, each with how many conversations it came up in. */
import { useMemo } from 'react';
import { useTopicList } from '../../data/pages.ts';
import { ListFrame } from '../../parts/list/list-frame.tsx';
import { NewRecordButton } from '../../parts/list/new-record-button.tsx';
import { NothingYet } from '../../parts/list/nothing-yet.tsx';
import { WalkedTable, type WalkedRow } from '../../parts/list/walked-table.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';

export function TopicTree() {
  return (
    <ListFrame
      place="topics"
      kind="topic"
      title="Topics"
      one="a topic"
      ways={<NewRecordButton thing="topic" words="New topic" />}
    >
      <AllTopics />
    </ListFrame>
  );
}

const columns = ['Topic', 'Standing', 'Conversations'];

function AllTopics() {
  const { data, error } = useTopicList();
  const rows = useMemo(() => data?.map(rowOf), [data]);
  if (error !== null) return <RefusalNotice error={error} during="Listing the topics" />;
  if (rows === undefined) return <Waiting for="Listing the topics" />;
  if (rows.length === 0) {
    return (
      <NothingYet thing="topic" title="No topics yet">
        A topic is a matter, planned for a round or raised in a conversation. Topics form a tree, and one that
        keeps coming back is a standing topic.
      </NothingYet>
    );
  }
  return <WalkedTable caption="Topics as a tree, by name" columns={columns} rows={rows} />;
}

type TopicLine = NonNullable<ReturnType<typeof useTopicList>['data']>[number];

function rowOf({ id, name, depth, standing, conversations }: TopicLine): WalkedRow {
  return {
    id,
    name,
    depth,
    cells: () => [
      standing ? 'standing' : null,
      <span key="count" className="walked-table-number">
        {conversations}
      </span>,
    ],
  };
}
