/** The officials of the golden case, their seats and tenures. Dates of tenures: Wikidata (CC0); Wang Yi as DOMAIN.md says. */
import { told, type SampleCommand, type Step } from './step.ts';

interface Person {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly (readonly [name: string, kind: string, script: string])[];
  readonly wikidata?: string;
}

const people: readonly Person[] = [
  { key: 'clinton', name: 'Hillary Clinton', aliases: [], wikidata: 'Q6294' },
  {
    key: 'kerry',
    name: 'John Kerry',
    aliases: [['John Forbes Kerry', 'spelling', 'Latn']],
    wikidata: 'Q22316',
  },
  {
    key: 'lavrov',
    name: 'Sergei Lavrov',
    aliases: [
      ['Sergey Lavrov', 'spelling', 'Latn'],
      ['Сергей Викторович Лавров', 'native', 'Cyrl'],
    ],
    wikidata: 'Q58217',
  },
  {
    key: 'kim',
    name: 'Kim Sung-hwan',
    aliases: [['김성환', 'native', 'Hang']],
    wikidata: 'Q492723',
  },
  {
    key: 'kishida',
    name: 'Kishida Fumio',
    aliases: [
      ['Fumio Kishida', 'spelling', 'Latn'],
      ['岸田文雄', 'native', 'Jpan'],
    ],
    wikidata: 'Q359480',
  },
  {
    key: 'yang',
    name: 'Yang Jiechi',
    aliases: [['杨洁篪', 'native', 'Hans']],
    wikidata: 'Q58211',
  },
  {
    key: 'pak',
    name: 'Pak Ui-chun',
    aliases: [['박의춘', 'native', 'Hang']],
  },
];

const latePeople: readonly Person[] = [
  {
    key: 'yun',
    name: 'Yun Byung-se',
    aliases: [['윤병세', 'native', 'Hang']],
    wikidata: 'Q8325594',
  },
  {
    key: 'wang',
    name: 'Wang Yi',
    aliases: [['王毅', 'native', 'Hans']],
    wikidata: 'Q701801',
  },
];

const seats = [
  ['united states', 'US', 'Secretary of State', 'America/New_York'],
  ['china', 'CN', 'Minister of Foreign Affairs', 'Asia/Shanghai'],
  ['japan', 'JP', 'Minister for Foreign Affairs', 'Asia/Tokyo'],
  ['south korea', 'KR', 'Minister of Foreign Affairs', 'Asia/Seoul'],
  ['north korea', 'KP', 'Minister of Foreign Affairs', 'Asia/Pyongyang'],
  ['russia', 'RU', 'Minister of Foreign Affairs', 'Europe/Moscow'],
] as const;

const zoneOf: Readonly<Record<string, string>> = Object.fromEntries(
  seats.map(([key, , , zone]) => [key, zone]),
);

const tenures = [
  ['clinton', 'united states', '2009-01-21'],
  ['lavrov', 'russia', '2004-03-09'],
  ['kim', 'south korea', '2010-10-08'],
  ['yang', 'china', '2007-04-27'],
  ['pak', 'north korea', '2007-05'],
] as const;

function meet(person: Person): SampleCommand[] {
  const official = `@official:${person.key}`;
  return [
    ['officials.make', `official:${person.key}`, { name: person.name }],
    ...person.aliases.map(([name, kind, script], index): SampleCommand => [
      'officialAliases.make',
      `official_alias:${person.key} ${index}`,
      { officialId: official, name, kind, script },
    ]),
    ...(person.wikidata === undefined
      ? []
      : [
          [
            'identifiers.make',
            `identifier:${person.key}`,
            { aboutId: official, scheme: 'wikidata', value: person.wikidata },
          ] satisfies SampleCommand,
        ]),
  ];
}

function takesSeat(official: string, seat: string, on: string): SampleCommand {
  return [
    'tenures.make',
    `tenure:${official}`,
    {
      seatId: `@seat:${seat}`,
      officialId: `@official:${official}`,
      kind: 'holder',
      began: told(on, zoneOf[seat]),
    },
  ];
}

function leavesSeat(official: string, seat: string, on: string): SampleCommand {
  return ['tenures.change', `tenure:${official}`, { ended: told(on, zoneOf[seat]) }];
}

const sixPartyTalks: readonly SampleCommand[] = [
  [
    'rosters.make',
    'roster:six-party talks',
    {
      name: 'Six-Party Talks',
      ended: told('2009'),
      remark: 'Defunct; kept as the list of the parties concerned.',
    },
  ],
  ...seats.map(([key], index): SampleCommand => [
    'rosterMembers.make',
    `roster_member:six-party ${key}`,
    { rosterId: '@roster:six-party talks', seatId: `@seat:${key}`, position: index + 1 },
  ]),
];

export const peopleAndSeats: readonly Step[] = [
  {
    recordedAt: '2012-01-16T14:00:00Z',
    commands: [
      ...seats.map(([key, code, title, zone]): SampleCommand => [
        'seats.make',
        `seat:${key}`,
        { countryId: `@country:${code}`, title, zone },
      ]),
      ...people.flatMap(meet),
      ...tenures.map(([official, seat, on]) => takesSeat(official, seat, on)),
      ...sixPartyTalks,
    ],
  },
  { recordedAt: '2012-12-27T14:00:00Z', commands: [takesSeat('kishida', 'japan', '2012-12-26')] },
  {
    recordedAt: '2013-02-01T22:00:00Z',
    commands: [
      leavesSeat('clinton', 'united states', '2013-02-01'),
      takesSeat('kerry', 'united states', '2013-02-01'),
    ],
  },
];

/** Who followed, so that a round in April offers them; the round of February keeps the holders of its day. */
export const successors: readonly Step[] = [
  {
    recordedAt: '2013-03-18T14:00:00Z',
    commands: [
      ...latePeople.flatMap(meet),
      leavesSeat('kim', 'south korea', '2013-03-11'),
      takesSeat('yun', 'south korea', '2013-03-11'),
      leavesSeat('yang', 'china', '2013-03-16'),
      takesSeat('wang', 'china', '2013-03-16'),
    ],
  },
];
