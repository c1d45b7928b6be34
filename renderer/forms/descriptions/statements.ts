/** The forms of topics, sources, and who tells what. */
import type { FormDescription } from '../form-description.ts';
import { optionsOf, remarkField } from './options.ts';

const topic: FormDescription = {
  thing: 'topic',
  noun: 'topic',
  names: ['name'],
  fields: [
    { key: 'name', label: 'Name', looks: 'line' },
    { key: 'parentId', label: 'Part of', looks: 'record', kinds: ['topic'], making: ['topic'] },
    { key: 'standing', label: 'Standing', hint: 'It keeps coming back.', looks: 'flag', initial: false },
    remarkField,
  ],
};

const roundTopic: FormDescription = {
  thing: 'round_topic',
  noun: 'planned topic',
  names: ['topicId'],
  fields: [
    { key: 'roundId', label: 'Round', looks: 'fixed' },
    { key: 'topicId', label: 'Topic', looks: 'record', kinds: ['topic'], making: ['topic'] },
    { key: 'position', label: 'Place in the order', looks: 'number', initial: '1' },
  ],
};

const source: FormDescription = {
  thing: 'source',
  noun: 'source',
  names: ['title'],
  fields: [
    { key: 'title', label: 'Title', looks: 'line' },
    { key: 'publisher', label: 'Publisher', looks: 'line' },
    { key: 'url', label: 'Address', hint: 'Kept as text; nothing opens it.', looks: 'line', keyboard: 'url' },
    { key: 'publishedAt', label: 'Published', looks: 'when' },
    remarkField,
  ],
};

const citation: FormDescription = {
  thing: 'citation',
  noun: 'citation',
  names: ['sourceId'],
  fields: [
    { key: 'aboutId', label: 'For', looks: 'fixed' },
    { key: 'sourceId', label: 'Source', looks: 'record', kinds: ['source'], making: ['source'] },
    { key: 'locator', label: 'Where in it', looks: 'line', placeholder: 'page 3' },
  ],
};

const voice: FormDescription = {
  thing: 'voice',
  noun: 'voice',
  names: ['name'],
  fields: [
    { key: 'name', label: 'Name', looks: 'line', placeholder: 'The Russian side' },
    {
      key: 'kind',
      label: 'Kind',
      looks: 'choice',
      initial: 'side',
      options: optionsOf({ side: 'A side', publication: 'A publication', other: 'Another' }),
    },
  ],
};

const account: FormDescription = {
  thing: 'account',
  noun: 'version of an event',
  names: ['voiceId'],
  fields: [
    { key: 'aboutId', label: 'Event', looks: 'fixed' },
    { key: 'voiceId', label: 'Told by', looks: 'listed', of: 'voice' },
    { key: 'happened', label: 'It happened', looks: 'flag', initial: true },
    { key: 'tells', label: 'Differently', looks: 'tells', isShown: ({ happened }) => happened !== false },
    { key: 'statedAt', label: 'Stated', looks: 'when' },
    { key: 'sourceId', label: 'Source', looks: 'record', kinds: ['source'], making: ['source'] },
    {
      key: 'preferred',
      label: 'Preferred',
      hint: 'Boards and reports go by it; there is one per event.',
      looks: 'flag',
      initial: false,
    },
    remarkField,
  ],
};

export const statementForms: readonly FormDescription[] = [
  topic,
  roundTopic,
  source,
  citation,
  voice,
  account,
];
