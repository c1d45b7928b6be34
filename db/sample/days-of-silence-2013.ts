/** 13–16 February 2013: what each side says of the days without a connection. */
import { moscow, told, type SampleCommand, type Step } from './step.ts';

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

export const daysOfSilence2013: readonly Step[] = [
  { recordedAt: '2013-02-13T21:00:00Z', commands: theSecondAttempt },
  { recordedAt: '2013-02-14T22:00:00Z', commands: backFromAfrica },
  { recordedAt: '2013-02-15T22:00:00Z', commands: stillNoConnection },
  { recordedAt: '2013-02-16T14:00:00Z', commands: theRussianStatement },
];
