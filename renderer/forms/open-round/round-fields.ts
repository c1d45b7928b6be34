/** The fields of a round that is to be opened, in the order in which the occasion is thought of. */
import type { FormField } from '../form-description.ts';

export const occasionFields: readonly FormField[] = [
  {
    key: 'rosterId',
    label: 'Roster',
    looks: 'record',
    kinds: ['roster'],
    making: ['roster'],
    isRequired: true,
  },
  { key: 'name', label: 'Name', looks: 'line', placeholder: 'DPRK nuclear test' },
  { key: 'trigger', label: 'Trigger', hint: 'The event that opens the round.', looks: 'line' },
  { key: 'triggerAt', label: 'When', looks: 'when' },
  { key: 'triggerPlace', label: 'Where', looks: 'line' },
];

export const mattersFields: readonly FormField[] = [
  { key: 'ask', label: 'The ask', hint: 'What is wanted of each seat.', looks: 'prose' },
  {
    key: 'principalId',
    label: 'Principal',
    hint: 'On whose behalf calls are placed.',
    looks: 'record',
    kinds: ['official'],
    making: ['official'],
  },
];

export const readingFields: readonly FormField[] = [
  { key: 'zone', label: 'Read in', hint: 'Usually the principal’s zone.', looks: 'zone' },
  { key: 'overdueAfterMinutes', label: 'Overdue after', looks: 'duration', initial: '48 h' },
  { key: 'longOverdueAfterMinutes', label: 'Long overdue after', looks: 'duration', initial: '7 days' },
];

export const roundFields: readonly FormField[] = [...occasionFields, ...mattersFields, ...readingFields];
