/** The forms of attempts, what came of them, and the talks they led to. */
import type { FormDescription } from '../form-description.ts';
import {
  channelOptions,
  optionsFrom,
  optionsOf,
  partyOptions,
  reasonOptions,
  remarkField,
  sideOptions,
} from './options.ts';

const outcome: FormDescription = {
  thing: 'outcome',
  noun: 'outcome',
  names: ['name'],
  constants: { builtIn: false, position: 100 },
  fields: [
    { key: 'name', label: 'Name', looks: 'line', placeholder: 'put off by the operator' },
    {
      key: 'reached',
      label: 'Who was reached',
      looks: 'choice',
      isRequired: true,
      nothing: 'nobody',
      options: optionsOf({ nobody: 'Nobody', holder: 'The holder', deputy: 'A deputy' }),
    },
    { key: 'closesRequest', label: 'Closes the request', looks: 'flag' },
    { key: 'countsAsAnswer', label: 'Counts as an answer', looks: 'flag' },
    {
      key: 'competing',
      label: 'Competing',
      hint: 'A final answer that is not a conversation, as declining is.',
      looks: 'flag',
    },
    {
      key: 'movesToCaller',
      label: 'Makes it our move',
      hint: 'The next step is the calling side’s, as after another time was offered.',
      looks: 'flag',
    },
    {
      key: 'leavesWord',
      label: 'Leaves word',
      hint: 'The other side knows that it was called.',
      looks: 'flag',
    },
    { key: 'reasonRequired', label: 'Asks for a reason', looks: 'flag' },
    { key: 'retryAfterMinutes', label: 'Try again after', looks: 'duration' },
  ],
};

const attempt: FormDescription = {
  thing: 'attempt',
  noun: 'call',
  names: ['officialId'],
  fields: [
    { key: 'requestId', label: 'Request', looks: 'fixed', isShown: ({ requestId }) => requestId !== null },
    { key: 'seatId', label: 'Seat', looks: 'record', kinds: ['seat'] },
    { key: 'officialId', label: 'Official', looks: 'record', kinds: ['official'], making: ['official'] },
    { key: 'at', label: 'When', looks: 'when' },
    { key: 'askedBy', label: 'Asked by', looks: 'choice', options: partyOptions },
    { key: 'dialledBy', label: 'Dialled by', looks: 'choice', options: partyOptions },
    { key: 'channel', label: 'Channel', looks: 'choice', options: channelOptions },
    { key: 'outcomeId', label: 'Outcome', looks: 'listed', of: 'outcome' },
    {
      key: 'reason',
      label: 'Reason',
      looks: 'choice',
      nothing: 'nothing',
      options: [{ id: 'nothing', title: 'Not stated' }, ...reasonOptions],
    },
    {
      key: 'answersId',
      label: 'Answers',
      looks: 'answers',
      isShown: ({ requestId }) => requestId !== null,
    },
    { key: 'reasonRemark', label: 'Of the reason', looks: 'prose' },
    { key: 'spokeWith', label: 'Spoke with', hint: 'Where it was not the holder.', looks: 'line' },
    remarkField,
  ],
};

const conversation: FormDescription = {
  thing: 'conversation',
  noun: 'conversation',
  names: ['place'],
  fields: [
    { key: 'attemptId', label: 'Call', looks: 'fixed', isShown: ({ attemptId }) => attemptId !== null },
    { key: 'at', label: 'When', looks: 'when' },
    { key: 'channel', label: 'Channel', looks: 'choice', initial: 'phone', options: channelOptions },
    { key: 'leastSeconds', label: 'At least, seconds', looks: 'number' },
    { key: 'mostSeconds', label: 'At most, seconds', looks: 'number' },
    { key: 'lengthAsTold', label: 'Length as told', looks: 'line', placeholder: 'close to 30 minutes' },
    { key: 'place', label: 'Place', looks: 'line' },
    remarkField,
  ],
};

const participant: FormDescription = {
  thing: 'participant',
  noun: 'participant',
  names: ['officialId', 'described'],
  fields: [
    { key: 'conversationId', label: 'Conversation', looks: 'fixed' },
    { key: 'officialId', label: 'Official', looks: 'record', kinds: ['official'], making: ['official'] },
    { key: 'described', label: 'Or described', looks: 'line', placeholder: 'the operator' },
    { key: 'side', label: 'Side', looks: 'choice', options: sideOptions },
    {
      key: 'role',
      label: 'Role',
      looks: 'choice',
      initial: 'principal',
      options: optionsFrom(['principal', 'interpreter', 'note-taker', 'listener', 'operator', 'unknown']),
    },
    { key: 'place', label: 'Place', looks: 'line' },
  ],
};

const topicRaised: FormDescription = {
  thing: 'topic_raised',
  noun: 'topic raised',
  names: ['topicId'],
  fields: [
    { key: 'conversationId', label: 'Conversation', looks: 'fixed' },
    { key: 'topicId', label: 'Topic', looks: 'record', kinds: ['topic'], making: ['topic'] },
    { key: 'by', label: 'Raised by', looks: 'choice', options: sideOptions },
    { key: 'line', label: 'The line taken', looks: 'prose' },
  ],
};

const readout: FormDescription = {
  thing: 'readout',
  noun: 'readout',
  names: ['text'],
  fields: [
    { key: 'conversationId', label: 'Conversation', looks: 'fixed' },
    { key: 'side', label: 'Side', looks: 'choice', options: sideOptions },
    { key: 'text', label: 'Text', looks: 'prose', isRequired: true },
    { key: 'issuedAt', label: 'Issued', looks: 'when' },
  ],
};

export const callForms: readonly FormDescription[] = [
  outcome,
  attempt,
  conversation,
  participant,
  topicRaised,
  readout,
];
