/** 30–31 January 2012: Clinton cannot reach Lavrov in Australia on the UN resolution on Syria. */
import { outcomeId } from '../reference-data.ts';
import { told, type Step } from './step.ts';
import { parseWhen } from '../../contract/model/when.ts';

export const syria2012: readonly Step[] = [
  {
    recordedAt: '2012-02-01T17:00:00Z',
    commands: [
      [
        'sources.make',
        'source:cnn 2012',
        {
          title: 'Report that Clinton tried to reach Lavrov for about 24 hours',
          publisher: 'CNN',
          publishedAt: told('2012-01-31?'),
          remark: 'The title describes the report.',
        },
      ],
      [
        'sources.make',
        'source:the hindu 2012',
        {
          title: 'Report that Lavrov could not be reached for two days',
          publisher: 'The Hindu',
          publishedAt: told('2012-02-01?'),
          remark: 'The title describes the report.',
        },
      ],
      [
        'sources.make',
        'source:ria 2012',
        {
          title: 'Report that Lavrov names the UN ambassadors as the right channel',
          publisher: 'RIA',
          publishedAt: told('2012-02-01?', 'Europe/Moscow'),
          remark: 'The title describes the report.',
        },
      ],
      ['voices.make', 'voice:cnn', { name: 'CNN', kind: 'publication' }],
      ['voices.make', 'voice:the hindu', { name: 'The Hindu', kind: 'publication' }],
      ['voices.make', 'voice:russia', { name: 'Russian side', kind: 'side' }],
      ['voices.make', 'voice:united states', { name: 'American side', kind: 'side' }],
      ['topics.make', 'topic:syria', { name: 'Syria', standing: true }],
      [
        'topics.make',
        'topic:syria resolution',
        { name: 'UN resolution on Syria', parentId: '@topic:syria', standing: false },
      ],
      [
        'rosters.make',
        'roster:us and russia',
        { name: 'United States and Russia', remark: 'The two sides of the case of January 2012.' },
      ],
      [
        'rosterMembers.make',
        'roster_member:us',
        { rosterId: '@roster:us and russia', seatId: '@seat:united states', position: 1 },
      ],
      [
        'rosterMembers.make',
        'roster_member:russia',
        { rosterId: '@roster:us and russia', seatId: '@seat:russia', position: 2 },
      ],
      [
        'rounds.open',
        'round:2012',
        {
          round: {
            name: 'UN resolution on Syria',
            ask: 'Speak with Clinton about the resolution before the Security Council.',
            rosterId: '@roster:us and russia',
            principalId: '@official:clinton',
            callingSeatId: '@seat:united states',
            trigger: 'UN resolution on Syria before the Security Council',
            triggerAt: told('2012-01-30'),
            triggerPlace: 'New York',
            overdueAfterMinutes: 48 * 60,
            longOverdueAfterMinutes: 7 * 24 * 60,
            zone: 'America/New_York',
            opensAsOf: Date.parse('2012-02-01T17:00:00Z'),
          },
        },
      ],
      [
        'roundTopics.make',
        'round_topic:2012',
        { roundId: '@round:2012', topicId: '@topic:syria resolution', position: 1 },
      ],
      [
        'absences.make',
        'absence:australia',
        {
          officialId: '@official:lavrov',
          kind: 'travel',
          countryId: '@country:AU',
          began: told('../2012-01-30', 'Australia/Sydney', 'by 30 January 2012'),
          ended: told('2012-01-31/..', 'Australia/Sydney', 'after 31 January 2012'),
        },
      ],
      [
        'attempts.log',
        'attempt:2012',
        {
          requestId: '@request:2012/russia',
          at: told('2012-01-30/2012-01-31', 'America/New_York', '30-31 January 2012'),
          askedBy: 'us',
          dialledBy: 'us',
          channel: 'phone',
          outcomeId: '@outcome:unavailable',
          reason: 'travelling',
          remark: 'Clinton tries to reach Lavrov, who is in Australia.',
        },
      ],
      ['citations.make', 'citation:2012 a', { aboutId: '@attempt:2012', sourceId: '@source:cnn 2012' }],
      ['citations.make', 'citation:2012 b', { aboutId: '@attempt:2012', sourceId: '@source:the hindu 2012' }],
      ['citations.make', 'citation:2012 c', { aboutId: '@absence:australia', sourceId: '@source:cnn 2012' }],
      [
        'accounts.make',
        'account:2012 the hindu',
        {
          aboutId: '@attempt:2012',
          voiceId: '@voice:the hindu',
          happened: true,
          tells: {},
          sourceId: '@source:the hindu 2012',
          preferred: true,
          remark: 'Two days without reaching him.',
        },
      ],
      [
        'accounts.make',
        'account:2012 cnn',
        {
          aboutId: '@attempt:2012',
          voiceId: '@voice:cnn',
          happened: true,
          tells: { at: parseWhen('2012-01-31', 'America/New_York', 'about 24 hours, to 31 January 2012') },
          sourceId: '@source:cnn 2012',
          preferred: false,
          remark: 'About 24 hours without reaching him.',
        },
      ],
      [
        'accounts.make',
        'account:2012 russia',
        {
          aboutId: '@attempt:2012',
          voiceId: '@voice:russia',
          happened: true,
          tells: {
            outcomeId: outcomeId('redirected'),
            reason: 'other channel named',
            reasonRemark: 'The UN ambassadors are the right channel.',
          },
          sourceId: '@source:ria 2012',
          preferred: false,
        },
      ],
    ],
  },
];
