/** 12–26 February 2013: the DPRK's third nuclear test, and the calls that followed. */
import { parseWhen } from '../../contract/model/when.ts';
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

const theSecondAttempt: readonly SampleCommand[] = [
  [
    'sources.make',
    'source:briefing 13',
    {
      title: 'Daily press briefing, 13 February 2013',
      publisher: 'US Department of State',
      publishedAt: told('2013-02-13'),
    },
  ],
  [
    'attempts.log',
    'attempt:2013 second',
    {
      requestId: '@request:2013/russia',
      at: told('2013-02-13'),
      askedBy: 'us',
      dialledBy: 'us',
      channel: 'phone',
      outcomeId: '@outcome:message left',
      remark: 'The US side says it reached out again and that Kerry is ready whenever Lavrov finds the time.',
    },
  ],
  ['citations.make', 'citation:second', { aboutId: '@attempt:2013 second', sourceId: '@source:briefing 13' }],
  [
    'accounts.make',
    'account:second us',
    {
      aboutId: '@attempt:2013 second',
      voiceId: '@voice:united states',
      happened: true,
      tells: {},
      statedAt: told('2013-02-13'),
      sourceId: '@source:briefing 13',
      preferred: true,
      remark: 'Reached out again.',
    },
  ],
];

const backFromAfrica: readonly SampleCommand[] = [
  [
    'absences.change',
    'absence:africa',
    { ended: told('2013-02-14', moscow, '14 February 2013, night in Moscow') },
  ],
  [
    'sources.make',
    'source:press 14',
    {
      title: 'Reports of the US side and the press on the return of Lavrov',
      publishedAt: told('2013-02-14', moscow),
      remark: 'The title describes the reports.',
    },
  ],
  [
    'citations.make',
    'citation:africa end',
    { aboutId: '@absence:africa', sourceId: '@source:press 14', field: 'ended' },
  ],
];

const stillNoConnection: readonly SampleCommand[] = [
  [
    'sources.make',
    'source:foreign policy 15',
    {
      title: 'Report that there is still no connection',
      publisher: 'Foreign Policy',
      publishedAt: told('2013-02-15'),
      remark: 'The title describes the report.',
    },
  ],
  [
    'citations.make',
    'citation:still',
    { aboutId: '@request:2013/russia', sourceId: '@source:foreign policy 15' },
  ],
];

const theRussianStatement: readonly SampleCommand[] = [
  [
    'sources.make',
    'source:ministry 16',
    {
      title: 'Statement of the Russian foreign ministry on the calls',
      publisher: 'Ministry of Foreign Affairs of Russia',
      publishedAt: told('2013-02-16', moscow),
      remark: 'The title describes the statement.',
    },
  ],
  [
    'accounts.make',
    'account:second russia',
    {
      aboutId: '@attempt:2013 second',
      voiceId: '@voice:russia',
      happened: false,
      tells: {},
      statedAt: told('2013-02-16', moscow),
      sourceId: '@source:ministry 16',
      preferred: false,
      remark: 'Counts one attempt, that of the 12th.',
    },
  ],
  [
    'offers.make',
    'offer:2013',
    {
      requestId: '@request:2013/russia',
      by: 'theirs',
      offeredAt: told('2013-02-14', moscow),
      state: 'open',
      proposedFor: told('unknown', moscow, 'a definite time window, not made public'),
      channel: 'phone',
      remark: 'Russia says it had offered a definite time window and that no confirmation came.',
    },
  ],
  ['citations.make', 'citation:offer', { aboutId: '@offer:2013', sourceId: '@source:ministry 16' }],
  [
    'accounts.make',
    'account:offer russia',
    {
      aboutId: '@offer:2013',
      voiceId: '@voice:russia',
      happened: true,
      tells: {},
      statedAt: told('2013-02-16', moscow),
      sourceId: '@source:ministry 16',
      preferred: false,
      remark: 'A definite time window was offered; no confirmation came.',
    },
  ],
  ['voices.make', 'voice:analyst', { name: 'Analyst', kind: 'other' }],
  [
    'accounts.make',
    'account:offer analyst',
    {
      aboutId: '@offer:2013',
      voiceId: '@voice:analyst',
      happened: false,
      tells: {},
      statedAt: told('2013-02-16'),
      sourceId: '@source:ministry 16',
      preferred: true,
      remark:
        'Told by one side only, two days later: kept beside the record, and read under the Russian voice.',
    },
  ],
];

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

export const test2013: readonly Step[] = [
  { recordedAt: '2013-02-12T14:00:00Z', commands: openingOfTheRound },
  { recordedAt: '2013-02-13T20:00:00Z', commands: theCallsOfThe12th },
  { recordedAt: '2013-02-13T21:00:00Z', commands: theSecondAttempt },
  { recordedAt: '2013-02-14T22:00:00Z', commands: backFromAfrica },
  { recordedAt: '2013-02-15T22:00:00Z', commands: stillNoConnection },
  { recordedAt: '2013-02-16T14:00:00Z', commands: theRussianStatement },
  { recordedAt: '2013-02-17T22:00:00Z', commands: theCallOfThe17th },
  { recordedAt: '2013-02-26T20:00:00Z', commands: theMeetingInBerlin },
];
