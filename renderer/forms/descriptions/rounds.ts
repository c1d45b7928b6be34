/** The forms of rosters, rounds, and what is decided and offered in them. */
import type { FormDescription, FormField } from '../form-description.ts';
import { channelOptions, offerStateOptions, optionsOf, remarkField, sideOptions } from './options.ts';

const memberFields: readonly FormField[] = [
  { key: 'seatId', label: 'Seat', looks: 'record', kinds: ['seat'], making: ['seat'] },
  { key: 'since', label: 'Since', looks: 'when', isAside: true },
  { key: 'until', label: 'Until', looks: 'when', isAside: true },
  { key: 'reason', label: 'Reason', looks: 'prose', isAside: true },
];

const roster: FormDescription = {
  thing: 'roster',
  noun: 'roster',
  names: ['name'],
  fields: [
    { key: 'name', label: 'Name', looks: 'line', placeholder: 'Six-Party Talks' },
    { key: 'ended', label: 'Defunct from', hint: 'Empty while it stands.', looks: 'when' },
    remarkField,
  ],
  parts: [
    {
      key: 'members',
      thing: 'roster_member',
      label: 'Seats',
      hint: 'In the order in which a board lists them.',
      adds: 'Add a seat',
      line: 'Seat',
      asides: 'Dates and reason',
      isOrdered: true,
      fields: memberFields,
    },
  ],
};

const rosterMember: FormDescription = {
  thing: 'roster_member',
  noun: 'seat of a roster',
  names: ['seatId'],
  zoneFrom: 'seatId',
  fields: [
    { key: 'rosterId', label: 'Roster', looks: 'fixed' },
    ...memberFields,
    { key: 'position', label: 'Place in the order', looks: 'number' },
  ],
};

const round: FormDescription = {
  thing: 'round',
  noun: 'round',
  names: ['name'],
  fields: [
    { key: 'name', label: 'Name', looks: 'line' },
    { key: 'ask', label: 'The ask', hint: 'What is wanted of each seat.', looks: 'prose' },
    { key: 'principalId', label: 'Principal', looks: 'record', kinds: ['official'], making: ['official'] },
    { key: 'trigger', label: 'Trigger', looks: 'line' },
    { key: 'triggerAt', label: 'Trigger, when', looks: 'when' },
    { key: 'triggerPlace', label: 'Trigger, where', looks: 'line' },
    { key: 'openedAt', label: 'Opened', looks: 'when' },
    { key: 'overdueAfterMinutes', label: 'Overdue after', looks: 'duration' },
    { key: 'longOverdueAfterMinutes', label: 'Long overdue after', looks: 'duration' },
    { key: 'zone', label: 'Read in', hint: 'Usually the principal’s zone.', looks: 'zone' },
    {
      key: 'opensAsOf',
      label: 'Board opens at',
      hint: 'The moment that is read first; empty: the present.',
      looks: 'moment',
    },
    {
      key: 'closedAt',
      label: 'Closed',
      hint: 'From then on nothing is awaited; open requests end unanswered.',
      looks: 'when',
    },
    remarkField,
  ],
};

const request: FormDescription = {
  thing: 'request',
  noun: 'request',
  names: ['seatId'],
  fields: [
    { key: 'roundId', label: 'Round', looks: 'fixed' },
    { key: 'seatId', label: 'Seat', looks: 'record', kinds: ['seat'] },
    {
      key: 'holderId',
      label: 'Holder',
      hint: 'Who held the seat at the trigger.',
      looks: 'record',
      kinds: ['official'],
      making: ['official'],
    },
    {
      key: 'direction',
      label: 'Direction',
      looks: 'choice',
      initial: 'ours',
      options: optionsOf({ ours: 'Ours, to reach them', theirs: 'Theirs, to reach us' }),
    },
    { key: 'position', label: 'Place in the order', looks: 'number' },
    remarkField,
  ],
};

const decision: FormDescription = {
  thing: 'decision',
  noun: 'decision',
  names: ['requestId'],
  fields: [
    { key: 'requestId', label: 'About', looks: 'fixed' },
    {
      key: 'kind',
      label: 'Decided',
      looks: 'choice',
      options: [
        { id: 'excluded', title: 'Exclude', more: 'Out of the count: the seat is not to be reached.' },
        { id: 'included', title: 'Include', more: 'Back in the count after an exclusion.' },
        { id: 'withdrawn', title: 'Withdraw', more: 'No longer wanted, from this moment on.' },
        { id: 'reinstated', title: 'Reinstate', more: 'Wanted again after a withdrawal.' },
      ],
    },
    { key: 'at', label: 'When', looks: 'when' },
    { key: 'decidedById', label: 'Decided by', looks: 'record', kinds: ['official'], making: ['official'] },
    { key: 'decidedBy', label: 'Or, as told', looks: 'line', placeholder: 'the Secretary’s staff' },
    { key: 'why', label: 'Why', looks: 'prose', isRequired: true },
  ],
};

const offerFields: readonly FormField[] = [
  { key: 'by', label: 'Offered by', looks: 'choice', options: sideOptions },
  { key: 'offeredAt', label: 'Offered', looks: 'when' },
  { key: 'proposedFor', label: 'For', hint: 'Empty: time to be decided.', looks: 'when' },
  { key: 'plannedEnd', label: 'Planned end', hint: 'A plan, not a length.', looks: 'when' },
  { key: 'channel', label: 'By', looks: 'choice', initial: 'phone', options: channelOptions },
  { key: 'state', label: 'Stands', looks: 'choice', initial: 'open', options: offerStateOptions },
];

const offer: FormDescription = {
  thing: 'offer',
  noun: 'offer',
  names: ['requestId'],
  fields: [{ key: 'requestId', label: 'Request', looks: 'fixed' }, ...offerFields, remarkField],
};

const offerChange: FormDescription = {
  thing: 'offer_change',
  noun: 'change of an offer',
  names: ['offerId'],
  fields: [
    { key: 'offerId', label: 'Offer', looks: 'fixed' },
    { key: 'state', label: 'Now stands', looks: 'choice', options: offerStateOptions },
    { key: 'at', label: 'Since', looks: 'when' },
    remarkField,
  ],
};

const followUp: FormDescription = {
  thing: 'follow_up',
  noun: 'follow-up or commitment',
  names: ['what'],
  fields: [
    {
      key: 'kind',
      label: 'Kind',
      looks: 'choice',
      initial: 'follow-up',
      options: optionsOf({ 'follow-up': 'Follow-up', commitment: 'Commitment' }),
    },
    { key: 'what', label: 'What', looks: 'prose', isRequired: true },
    { key: 'by', label: 'By which side', looks: 'choice', initial: 'ours', options: sideOptions },
    { key: 'due', label: 'Due', looks: 'when' },
    { key: 'officialId', label: 'With', looks: 'record', kinds: ['official'], making: ['official'] },
    { key: 'roundId', label: 'Round', looks: 'record', kinds: ['round'] },
    {
      key: 'conversationId',
      label: 'Agreed in',
      looks: 'fixed',
      isShown: ({ conversationId }) => conversationId !== null,
    },
    { key: 'doneAt', label: 'Done', hint: 'Empty while it is open.', looks: 'when' },
    { key: 'doneWhy', label: 'Closed by', looks: 'prose' },
  ],
};

export const roundForms: readonly FormDescription[] = [
  roster,
  rosterMember,
  round,
  request,
  decision,
  offer,
  offerChange,
  followUp,
];
