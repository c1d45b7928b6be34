import { badInput } from '../../contract/errors.ts';
import type { Check } from './check.ts';

/** Topics are a tree: no topic stands under itself. */
export const checkTopic: Check<'topic'> = (topic, store) => {
  let above = topic.parentId;
  while (above !== null) {
    if (above === topic.id) throw badInput(['parentId'], 'A topic cannot stand under itself.');
    above = store.find('topic', above)?.parentId ?? null;
  }
};
