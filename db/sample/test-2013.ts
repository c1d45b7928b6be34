/** 12 February 2013: the DPRK's third nuclear test, and the calls of the day. */
import { moscow, told, washington, type SampleCommand, type Step } from './step.ts';

/** A call of 12 February that reached its minister. */
function reachedOnThe12th(seat: string, official: string, place: string): SampleCommand[] {
  const attempt = `attempt:2013 ${official}`;
  const conversation = `conversation:2013 ${official}`;
  return [
    [
      'attempts.log',
      `attempt:2013 ${official}`,
      {
        requestId: `@request:2013/${seat}`,
        at: told('2013-02-12'),
        askedBy: 'us',
        dialledBy: 'us',
        channel: 'phone',
        outcomeId: '@outcome:connected',
      },
    ],
    [
      'conversations.make',
      `conversation:2013 ${official}`,
      { attemptId: `@${attempt}`, at: told('2013-02-12'), channel: 'phone' },
    ],
    [
      'participants.make',
      `participant:2013 ${official} ours`,
      {
        conversationId: `@${conversation}`,
        officialId: '@official:kerry',
        side: 'ours',
        role: 'principal',
        place: 'Washington',
      },
    ],
    [
      'participants.make',
      `participant:2013 ${official} theirs`,
      {
        conversationId: `@${conversation}`,
        officialId: `@official:${official}`,
        side: 'theirs',
        role: 'principal',
        place,
      },
    ],
    [
      'topicsRaised.make',
      `topic_raised:2013 ${official}`,
      { conversationId: `@${conversation}`, topicId: '@topic:dprk test', by: 'unknown' },
    ],
    [
      'citations.make',
      `citation:2013 ${official}`,
      { aboutId: `@${attempt}`, sourceId: '@source:foreign policy 13' },
    ],
    [
      'citations.make',
      `citation:2013 ${official} cnn`,
      { aboutId: `@${attempt}`, sourceId: '@source:cnn 2013' },
    ],
  ];
}

const openingOfTheRound: readonly SampleCommand[] = [
  [
    'sources.make',
    'source:usgs',
    {
      title: 'Seismic event of 12 February 2013, 02:57:51 UTC',
      publisher: 'USGS',
      publishedAt: told('2013-02-12', 'UTC'),
      remark: 'The title describes the record.',
    },
  ],
  [
    'sources.make',
    'source:cnn 2013',
    {
      title: "Report on Kerry's calls after the test",
      publisher: 'CNN',
      publishedAt: told('2013-02-12?'),
      remark: 'The title describes the report.',
    },
  ],
  ['topics.make', 'topic:dprk', { name: 'DPRK', standing: true }],
  ['topics.make', 'topic:dprk test', { name: 'DPRK nuclear test', parentId: '@topic:dprk', standing: false }],
  [
    'topics.make',
    'topic:un response',
    { name: 'UN response to the test', parentId: '@topic:dprk test', standing: false },
  ],
  [
    'rounds.open',
    'round:2013',
    {
      round: {
        name: 'DPRK nuclear test',
        ask: 'Speak with Kerry about the test and the response to it.',
        rosterId: '@roster:six-party talks',
        principalId: '@official:kerry',
        callingSeatId: '@seat:united states',
        trigger: 'Third DPRK nuclear test',
        triggerAt: told('2013-02-12T02:57:51Z', washington, '2013-02-12 02:57:51 UTC'),
        triggerPlace: 'Punggye-ri',
        overdueAfterMinutes: 48 * 60,
        longOverdueAfterMinutes: 7 * 24 * 60,
        zone: washington,
        opensAsOf: Date.parse('2013-02-13T23:00:00Z'),
      },
      exclude: [
        {
          seatId: '@seat:north korea',
          at: told('2013-02-12'),
          why: 'On the roster, and not contacted by decision.',
        },
      ],
    },
  ],
  [
    'roundTopics.make',
    'round_topic:2013',
    { roundId: '@round:2013', topicId: '@topic:dprk test', position: 1 },
  ],
  [
    'roundTopics.make',
    'round_topic:2013 un',
    { roundId: '@round:2013', topicId: '@topic:un response', position: 2 },
  ],
  [
    'citations.make',
    'citation:trigger',
    { aboutId: '@round:2013', sourceId: '@source:usgs', field: 'triggerAt' },
  ],
];

const theCallsOfThe12th: readonly SampleCommand[] = [
  [
    'sources.make',
    'source:foreign policy 13',
    {
      title: "Russian foreign minister won't return Kerry's call",
      publisher: 'Foreign Policy',
      publishedAt: told('2013-02-13'),
    },
  ],
  ...reachedOnThe12th('south korea', 'kim', 'Seoul'),
  ...reachedOnThe12th('japan', 'kishida', 'Tokyo'),
  ...reachedOnThe12th('china', 'yang', 'Beijing'),
  [
    'absences.make',
    'absence:africa',
    {
      officialId: '@official:lavrov',
      kind: 'travel',
      place: 'Africa (Mozambique, Algeria, Guinea, South Africa)',
      began: told('../2013-02-12', moscow, 'by 12 February 2013'),
    },
  ],
  [
    'attempts.log',
    'attempt:2013 first',
    {
      requestId: '@request:2013/russia',
      at: told('2013-02-12'),
      askedBy: 'us',
      dialledBy: 'us',
      channel: 'phone',
      outcomeId: '@outcome:unavailable',
      reason: 'travelling',
      remark: 'No connection.',
    },
  ],
  [
    'citations.make',
    'citation:first fp',
    { aboutId: '@attempt:2013 first', sourceId: '@source:foreign policy 13' },
  ],
  ['citations.make', 'citation:first cnn', { aboutId: '@attempt:2013 first', sourceId: '@source:cnn 2013' }],
  [
    'citations.make',
    'citation:first reason',
    { aboutId: '@attempt:2013 first', sourceId: '@source:foreign policy 13', field: 'reason' },
  ],
  [
    'citations.make',
    'citation:africa',
    { aboutId: '@absence:africa', sourceId: '@source:foreign policy 13' },
  ],
];

export const test2013: readonly Step[] = [
  { recordedAt: '2013-02-12T14:00:00Z', commands: openingOfTheRound },
  { recordedAt: '2013-02-13T20:00:00Z', commands: theCallsOfThe12th },
];
