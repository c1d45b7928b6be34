/** A topic's page, or the tree of all topics. */
import { usePlace } from '../../data/place.ts';
import { TopicPage } from './topic-page.tsx';
import { TopicTree } from './topic-tree.tsx';

export function TopicsScreen() {
  const id = usePlace(({ place }) => (place.name === 'topics' ? place.id : null));
  return id === null ? <TopicTree /> : <TopicPage key={id} id={id} />;
}
