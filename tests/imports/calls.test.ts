import { describe, expect, test } from 'vitest';
import { newWorkspace, type TestWorkspace } from '../support/core.ts';
import { importedContent } from './content.ts';
import { fileOf, fixture, linesOf, take } from './files.ts';

const [header = ''] = linesOf(fixture('call-arrangement-events'));

interface Mail {
  thread?: string;
  seq?: number;
  at?: string;
  type: string;
  who?: string;
  office?: string;
  country?: string;
  proposed?: string;
  note?: string;
  quote?: string;
  subject?: string;
  doc?: string;
}

const mails = (...all: Mail[]) =>
  fileOf(
    [
      header,
      ...all.map((mail, index) =>
        [
          mail.thread ?? 'T1',
          mail.seq ?? index + 1,
          mail.at ?? `2010-07-25 1${index}:00`,
          mail.type,
          mail.who ?? 'Nasser Judeh',
          mail.office ?? 'Foreign Minister',
          mail.country ?? 'JO',
          mail.proposed ?? '',
          mail.note ?? '',
          mail.quote ?? '',
          'named in the mail',
          mail.subject ?? 'Re: A call',
          mail.doc ?? 'C1',
          'Release',
        ].join(','),
      ),
    ],
    'calls.csv',
  );

async function boards({ api }: TestWorkspace) {
  const rounds = await api.rounds.names({});
  return Promise.all(rounds.map(({ id }) => api.rounds.board({ roundId: id })));
}

async function statusAfter(...all: Mail[]) {
  const workspace = await newWorkspace();
  await take(workspace, mails(...all));
  const [board] = await boards(workspace);
  return board?.rows[0]?.status;
}

describe('mail about calls', () => {
  test('makes no conversation, and no outcome but what a mail says', async () => {
    const workspace = await newWorkspace();
    const { made } = await take(workspace, fixture('call-arrangement-events'));
    expect(made).not.toHaveProperty('conversation');
    expect(made).not.toHaveProperty('answered_request');
    const attempts = importedContent(workspace)['attempt'] as Record<string, string>[];
    expect(
      attempts.map(({ askedBy, dialledBy, outcomeId, reason }) => [askedBy, dialledBy, outcomeId, reason]),
    ).toEqual([
      ['disputed', 'unknown', 'outcome message left', undefined],
      ['unknown', 'unknown', 'outcome unavailable', 'none given'],
      ['them', 'them', 'outcome message left', undefined],
      ['them', 'them', 'outcome message left', undefined],
      ['them', 'us', 'outcome not stated', undefined],
    ]);
  });

  test('makes a request of theirs only where a mail says that they asked', async () => {
    const workspace = await newWorkspace();
    await take(workspace, fixture('call-arrangement-events'));
    const requests = importedContent(workspace)['request'] as Record<string, string>[];
    const theirs = requests.filter(({ direction }) => direction === 'theirs');
    expect(theirs).toHaveLength(3);
    for (const { direction, remark } of requests) {
      expect(remark?.includes('does not say who asked')).toBe(direction === 'ours');
    }
  });

  test('puts what was arranged in one mail into one round, and a second request to a seat into its own', async () => {
    const workspace = await newWorkspace();
    const file = mails(
      { thread: 'T1', type: 'awaiting_them' },
      { thread: 'T2', type: 'awaiting_them', country: 'FR', who: 'Laurent Fabius' },
      { thread: 'T3', type: 'awaiting_them' },
      { thread: 'T4', type: 'awaiting_them', doc: 'C2', subject: '' },
    );
    expect((await take(workspace, file)).made).toMatchObject({ round: 3, request: 4, seat: 2, official: 2 });
    const rounds = (await boards(workspace)).map(({ round, rows }) => [round.name, rows.length]);
    expect(Object.fromEntries(rounds)).toEqual({
      'A call (2010-07-25)': 2,
      'A call (2010-07-25, T3)': 1,
      'Mail C2 (2010-07-25)': 1,
    });
    expect((await take(workspace, file)).made).toEqual({});
  });

  test('takes a call back that a clerk dates before the call it answers, and lets it answer nothing', async () => {
    const workspace = await newWorkspace();
    await take(
      workspace,
      mails(
        { type: 'incoming_request', quote: 'He called for you' },
        { type: 'attempt_outgoing', at: '2010-07-24 09:00' },
      ),
    );
    const attempts = importedContent(workspace)['attempt'] as Record<string, string>[];
    expect(attempts.map(({ dialledBy, answersId }) => [dialledBy, answersId])).toEqual([
      ['them', undefined],
      ['us', undefined],
    ]);
  });

  test('tells where each thread stands', async () => {
    const open: Mail = { type: 'slot_offered_by_them', proposed: '2010-07-25 18:00-19:00' };
    expect(await statusAfter(open)).toBe('our move');
    expect(await statusAfter(open, { type: 'confirmed', proposed: '2010-07-25 18:30' })).toBe('awaiting');
    expect(await statusAfter(open, { type: 'lapsed' })).toBe('awaiting');
    expect(await statusAfter(open, { type: 'withdrawn_by_us', note: 'No need' })).toBe('withdrawn');
    expect(await statusAfter({ type: 'unavailable_them' })).toBe('awaiting');
    expect(await statusAfter({ type: 'planned' })).toBe('not yet tried');
  });

  test('keeps the words of a type it does not know, concludes nothing and says so', async () => {
    const workspace = await newWorkspace();
    const result = await take(
      workspace,
      mails({ type: 'awaiting_them' }, { type: 'handed_to_deputy', quote: 'Burns will take it' }),
    );
    expect(result.notices.first).toMatchObject([{ row: 3, column: 'event_type' }]);
    const [request] = importedContent(workspace)['request'] as Record<string, string>[];
    expect(request?.['remark']).toContain('handed_to_deputy: “Burns will take it”');
    expect(result.made).not.toHaveProperty('attempt');
  });

  test('finds an organization in an office without a country, and keeps any other under "Not stated"', async () => {
    const workspace = await newWorkspace();
    const result = await take(
      workspace,
      mails(
        { thread: 'T1', type: 'planned', country: '', office: 'NATO Secretary General' },
        { thread: 'T2', type: 'planned', country: '', office: 'UN Secretary-General' },
        { thread: 'T3', type: 'planned', country: '', office: 'Quartet Representative' },
      ),
    );
    expect(result.newCountries.map(({ code }) => code)).toEqual(['X-NATO', 'X-NONE']);
    expect(result.notices.first).toMatchObject([{ row: 4, column: 'country_iso2' }]);
  });

  test('never guesses an hour that was twice: the day is kept', async () => {
    const workspace = await newWorkspace();
    const result = await take(workspace, mails({ type: 'unavailable_them', at: '2010-11-07 01:30' }));
    expect(result.notices.first).toMatchObject([{ row: 2, column: 'logged_at' }]);
    const [attempt] = importedContent(workspace)['attempt'] as Record<string, string>[];
    expect(attempt?.['at']).toMatch(/^2010-11-07 01:30 \| day exact/);
  });

  test.each([
    ['2010-07-25 10:30', /\| minute exact .* 2010-07-25T14:30/],
    ['2010-07-25 09:15 (right after)', /^2010-07-25 09:15 \(right after\) \| minute/],
    ['2010-07-25 13:30-14:00', /T17:30:00.000Z\/2010-07-25T18:01/],
    ['2010-07-25 after 13:00', /T17:00:00.000Z\/2010-07-26T04:00/],
    ['2010-07-25 any time', /\| day exact/],
    ['2010-07-25 evening', /\| part-of-day exact/],
    ['2010-07-25 if she can', /^2010-07-25 if she can \| day exact/],
    ['this evening', /^this evening \| unknown/],
  ])('reads the proposed time "%s"', async (proposed, shown) => {
    const workspace = await newWorkspace();
    await take(workspace, mails({ type: 'slot_offered_by_us', proposed }));
    const [offer] = importedContent(workspace)['offer'] as Record<string, string>[];
    expect(offer?.['proposedFor']).toMatch(shown);
  });
});
