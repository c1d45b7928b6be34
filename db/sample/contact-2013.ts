/** 17–26 February 2013: they talk, and they meet. */
import { parseWhen } from '../../contract/model/when.ts';
import { told, washington, type SampleCommand, type Step } from './step.ts';

const theCallOfThe17th: readonly SampleCommand[] = [
  [
    'sources.make',
    'source:state 17',
    {
      title: 'Readout of the call between Kerry and Lavrov',
      publisher: 'US Department of State',
      publishedAt: told('2013-02-17'),
      remark: 'The title describes the readout.',
    },
  ],
  [
    'sources.make',
    'source:washington post',
    {
      title: "Report on Lavrov's call",
      publisher: 'The Washington Post',
      publishedAt: told('2013-02-17?'),
      remark: 'The title describes the report.',
    },
  ],
  ['voices.make', 'voice:washington post', { name: 'Washington Post', kind: 'publication' }],
  [
    'attempts.log',
    'attempt:2013 talk',
    {
      requestId: '@request:2013/russia',
      at: told('2013-02-17', washington, '17 February 2013, morning in Washington'),
      askedBy: 'us',
      dialledBy: 'unknown',
      channel: 'phone',
      outcomeId: '@outcome:connected',
      remark: 'Who dialled is not stated.',
    },
  ],
  [
    'conversations.make',
    'conversation:2013 talk',
    {
      attemptId: '@attempt:2013 talk',
      at: told('2013-02-17', washington, '17 February 2013, morning in Washington'),
      leastSeconds: 1800,
      mostSeconds: 1800,
      lengthAsTold: 'close to 30 minutes',
      channel: 'phone',
    },
  ],
  [
    'participants.make',
    'participant:talk ours',
    {
      conversationId: '@conversation:2013 talk',
      officialId: '@official:kerry',
      side: 'ours',
      role: 'principal',
      place: 'Washington',
    },
  ],
  [
    'participants.make',
    'participant:talk theirs',
    {
      conversationId: '@conversation:2013 talk',
      officialId: '@official:lavrov',
      side: 'theirs',
      role: 'principal',
    },
  ],
  [
    'topicsRaised.make',
    'topic_raised:talk syria',
    { conversationId: '@conversation:2013 talk', topicId: '@topic:syria', by: 'unknown' },
  ],
  [
    'topicsRaised.make',
    'topic_raised:talk un',
    { conversationId: '@conversation:2013 talk', topicId: '@topic:un response', by: 'unknown' },
  ],
  ['citations.make', 'citation:talk', { aboutId: '@attempt:2013 talk', sourceId: '@source:state 17' }],
  [
    'citations.make',
    'citation:talk post',
    { aboutId: '@attempt:2013 talk', sourceId: '@source:washington post' },
  ],
  [
    'accounts.make',
    'account:talk us',
    {
      aboutId: '@attempt:2013 talk',
      voiceId: '@voice:united states',
      happened: true,
      tells: {},
      statedAt: told('2013-02-17'),
      sourceId: '@source:state 17',
      preferred: true,
      remark: 'They talked; who dialled is not stated.',
    },
  ],
  [
    'accounts.make',
    'account:talk post',
    {
      aboutId: '@attempt:2013 talk',
      voiceId: '@voice:washington post',
      happened: true,
      tells: { dialledBy: 'them' },
      statedAt: told('2013-02-17?'),
      sourceId: '@source:washington post',
      preferred: false,
      remark: 'Calls it a returned call.',
    },
  ],
  [
    'accounts.make',
    'account:first post',
    {
      aboutId: '@attempt:2013 first',
      voiceId: '@voice:washington post',
      happened: true,
      tells: { at: parseWhen('2013-02-11', washington) },
      statedAt: told('2013-02-17?'),
      sourceId: '@source:washington post',
      preferred: false,
      remark: 'Says the call was placed on the 11th.',
    },
  ],
];

const theMeetingInBerlin: readonly SampleCommand[] = [
  [
    'sources.make',
    'source:historian',
    {
      title: 'Travels abroad of the Secretary of State: Berlin, 26 February 2013',
      publisher: 'Office of the Historian',
      publishedAt: told('2013-02-26?'),
    },
  ],
  [
    'conversations.make',
    'conversation:berlin',
    { at: told('2013-02-26', 'Europe/Berlin'), channel: 'in person', place: 'Berlin' },
  ],
  [
    'participants.make',
    'participant:berlin ours',
    {
      conversationId: '@conversation:berlin',
      officialId: '@official:kerry',
      side: 'ours',
      role: 'principal',
      place: 'Berlin',
    },
  ],
  [
    'participants.make',
    'participant:berlin theirs',
    {
      conversationId: '@conversation:berlin',
      officialId: '@official:lavrov',
      side: 'theirs',
      role: 'principal',
      place: 'Berlin',
    },
  ],
  [
    'answeredRequests.make',
    'answered_request:berlin',
    { conversationId: '@conversation:berlin', requestId: '@request:2013/russia', reached: 'holder' },
  ],
  ['citations.make', 'citation:berlin', { aboutId: '@conversation:berlin', sourceId: '@source:historian' }],
];

export const contact2013: readonly Step[] = [
  { recordedAt: '2013-02-17T22:00:00Z', commands: theCallOfThe17th },
  { recordedAt: '2013-02-26T20:00:00Z', commands: theMeetingInBerlin },
];
