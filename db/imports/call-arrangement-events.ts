import type { Id } from '../../contract/model/id.ts';
import { parseWhen } from '../../contract/model/when.ts';
import type { Direction } from '../../contract/model/words.ts';
import { mailFrom, washington, type Mail } from './call-mail.ts';
import { CallRounds } from './call-rounds.ts';
import { isKnownType, isTheirs, recordThread } from './call-thread.ts';
import type { FoundCountry } from './countries.ts';
import type { ImportFormat } from './format.ts';
import { identityOf, type Intake } from './intake.ts';
import { outcomeNotStated } from './outcome-not-stated.ts';

const scheme = 'secretary-clinton-email';

/** Mail about arranging calls, one row a mail: each thread is a request to one seat. */
export const callArrangementEvents: ImportFormat = {
  name: 'call-arrangement-events',
  title: 'Mail about arranging telephone calls, from the released mail of Secretary Clinton',
  columns: [
    'thread_id',
    'seq',
    'logged_at',
    'event_type',
    'counterpart',
    'office',
    'country_iso2',
    'proposed_time',
    'note',
    'quote',
    'name_basis',
    'source_subject',
    'source_doc',
    'release_batch',
  ],
  begin(intake) {
    const threads = new Map<string, Mail[]>();
    return {
      row(row) {
        const mail = mailFrom(row);
        const thread = threads.get(mail.thread) ?? [];
        threads.set(mail.thread, thread);
        thread.push(mail);
      },
      end() {
        for (const mails of threads.values()) mails.sort((a, b) => a.order - b.order);
        const threadIntake = new ThreadIntake(intake, [...threads.values()]);
        for (const mails of threads.values()) threadIntake.take(mails);
      },
    };
  },
};

class ThreadIntake {
  readonly #intake: Intake;
  readonly #rounds: CallRounds;
  /** The days of the mails that name somebody in an office, in order. */
  readonly #days = new Map<string, string[]>();

  constructor(intake: Intake, threads: readonly (readonly Mail[])[]) {
    this.#intake = intake;
    this.#rounds = new CallRounds(intake, scheme, threads);
    for (const mail of threads.flat()) {
      const key = holderKey(mail);
      const days = this.#days.get(key) ?? [];
      this.#days.set(key, days);
      if (mail.at.from !== null) days.push(mail.at.text.slice(0, 10));
    }
    for (const days of this.#days.values()) days.sort();
  }

  take(mails: readonly Mail[]): void {
    const [first] = mails;
    if (first === undefined) return;
    const { draft } = this.#intake;
    const country = this.#countryOf(first);
    const seatIdentity = identityOf(scheme, country.code, first.office);
    const { id: seatId } = this.#intake.seat(first.row, seatIdentity, country, first.office);
    const officialId = this.#holderOf(first, country, seatId);
    const direction: Direction = isTheirs(mails) ? 'theirs' : 'ours';
    const request = draft.once('request', { scheme, value: first.thread }, () => ({
      ...this.#rounds.placeFor(first, seatId),
      seatId,
      holderId: officialId,
      direction,
      remark: null,
    }));
    const changed = new Set<Mail>(request.isNew ? mails : []);
    const left = recordThread(mails, {
      requestId: request.id,
      seatId,
      officialId,
      notStated: () => outcomeNotStated(draft),
      make: (mail, thing, part, fields) => {
        const value = `${mail.thread}/${mail.order}/${part}`;
        const placed = this.#intake.own(mail.row, thing, { scheme, value }, fields);
        if (placed.isNew) changed.add(mail);
        if (placed.isNew) this.#cite(mail, placed.id);
        return placed.id;
      },
    });
    draft.amend('request', request, { remark: remarkOf(first, direction, left) });
    for (const mail of mails) {
      this.#intake.count(changed.has(mail));
      if (!isKnownType(mail.type)) {
        mail.row.notice(
          'event_type',
          `"${mail.type}" is not known here: nothing is concluded from it, and its words stand in the remark of the request.`,
        );
      }
    }
  }

  #countryOf({ row, office }: Mail): FoundCountry {
    const { countries } = this.#intake;
    const code = row.cell('country_iso2');
    const found = code === '' ? countries.findWithin(office) : countries.findByCode(code);
    if (found !== null) return found;
    if (code !== '') row.problem('country_iso2', `No country has the code "${code.slice(0, 20)}".`);
    else row.notice('country_iso2', 'No country is named; the seat is kept under "Not stated".');
    return { code: 'X-NONE', name: 'Not stated', zone: washington };
  }

  /** Whoever the mail names in the office: held it on the days of the mail, since when and until when is not said. */
  #holderOf(mail: Mail, country: FoundCountry, seatId: Id<'seat'>): Id<'official'> | null {
    const { counterpart, office, row } = mail;
    if (counterpart === null) return null;
    const { draft } = this.#intake;
    const { id: officialId } = this.#intake.official(
      identityOf(scheme, country.code, counterpart),
      counterpart,
    );
    const days = this.#days.get(holderKey(mail)) ?? [];
    const zone = this.#intake.zoneOf(row, country);
    const when = (typed: string) => parseWhen(days.length === 0 ? 'unknown' : typed, zone);
    draft.once('tenure', identityOf(scheme, country.code, office, counterpart), () => ({
      seatId,
      officialId,
      kind: 'holder' as const,
      began: when(`../${days[0]}`),
      ended: when(`${days.at(-1)}/..`),
      remark: 'Known from mail about calls, which does not say when it began and ended.',
    }));
    return officialId;
  }

  #cite(
    { row, subject, document }: Mail,
    aboutId: Id<'attempt' | 'offer' | 'offer_change' | 'decision'>,
  ): void {
    const { draft } = this.#intake;
    const batch = row.lineOrNull('release_batch');
    const { id: sourceId } = draft.once('source', { scheme, value: document }, () => ({
      title: `${subject ?? 'Mail'} (${document})`,
      publisher: 'US Department of State, released mail of Secretary Clinton',
      url: null,
      publishedAt: null,
      remark: batch === null ? null : `Release: ${batch}`,
    }));
    draft.make('citation', { aboutId, sourceId, field: null, locator: null });
  }
}

function holderKey({ row, counterpart, office }: Mail): string {
  return JSON.stringify([row.cell('country_iso2'), counterpart, office]);
}

/** What no event tells: who asked where nobody says so, what the name rests on, and mails that only keep their words. */
function remarkOf(first: Mail, direction: Direction, left: readonly Mail[]): string | null {
  const nameBasis = first.row.prose('name_basis');
  const lines = [
    ...(direction === 'theirs' ? [] : ['The mail does not say who asked for the call.']),
    ...(nameBasis === null ? [] : [`Name: ${nameBasis}`]),
    ...left.map(({ at, type, words }) => `${at.text}, ${type}${words === null ? '' : `: ${words}`}`),
  ];
  return lines.length === 0 ? null : lines.join('\n');
}
