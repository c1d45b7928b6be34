import { parseWhen } from '../../contract/model/when.ts';
import type { FoundCountry } from './countries.ts';
import type { ImportFormat } from './format.ts';
import type { Intake } from './intake.ts';
import { wordsOf } from './names.ts';
import { pocom, sentences } from './pocom.ts';
import type { Row } from './row.ts';

/**
 * Appointments of United States chiefs of mission. A seat belongs to the country whose official sits in it, here the
 * United States, and has its day where the mission is. Without the file of people, officials are called by their ids.
 */
export const pocomChiefsOfMission: ImportFormat = {
  name: 'pocom-chiefs-of-mission',
  title: 'Appointments of United States chiefs of mission, from the Office of the Historian',
  columns: [
    'appointment_id',
    'post_kind',
    'post',
    'post_name_at_the_time',
    'person_id',
    'role',
    'appointed',
    'appointed_note',
    'arrived',
    'started',
    'started_note',
    'ended',
    'ended_note',
    'note',
  ],
  begin(intake) {
    let calledById = 0;
    return {
      row(row) {
        if (takeAppointment(row, intake)) calledById += 1;
      },
      end() {
        if (calledById === 0) return;
        intake.findings.notice(
          null,
          'person_id',
          `${calledById} new officials are called by their ids: import this file together with the file of people to have their names.`,
        );
      },
    };
  },
};

/** "About", "on or soon after": the date beside it is not exact. */
const rough =
  /\b(?:about|approximately|circa|probably|soon after|shortly before|or after|or before|between)\b/i;

const actingRole = /^(?:acting-|charge-daffaires-(?:ad-interim|pro-tem)$)/;

/** @returns whether an official was made that is called by an id */
function takeAppointment(row: Row, intake: Intake): boolean {
  const own = intake.countries.findByCode('US');
  if (own === null) {
    row.problem(null, 'The workspace has no country with the code US, to which these seats belong.');
    return false;
  }
  const post = row.line('post', 200);
  const { zone, title } = missionOf(row, intake, post);
  const seat = intake.seat(row, { scheme: pocom, value: post }, { ...own, zone }, title);
  const personId = row.line('person_id', 200);
  const isKnown = intake.draft.find('official', { scheme: pocom, value: personId }) !== null;
  const official = intake.draft.once('official', { scheme: pocom, value: personId }, () => ({
    name: personId,
    remark: null,
  }));

  const began = row.date('started', zone, rough.test(row.cell('started_note')));
  const ended = row.date('ended', zone, rough.test(row.cell('ended_note')));
  const neverStarted = began === null && ended === null;
  const { isNew } = intake.own(
    row,
    'tenure',
    { scheme: pocom, value: row.line('appointment_id', 200) },
    {
      seatId: seat.id,
      officialId: official.id,
      kind: actingRole.test(row.cell('role')) ? 'acting' : 'holder',
      began,
      // No beginning and no end are told: whatever it was, it is over, and does not last until today.
      ended: neverStarted ? parseWhen('unknown', zone, 'not told') : intake.endOf(row, 'ended', began, ended),
      remark: remarkOf(row, post),
    },
  );
  intake.count(isNew);
  return !isKnown;
}

function missionOf(row: Row, intake: Intake, post: string): { zone: string; title: string } {
  const isOrganization = row.cell('post_kind') === 'organisation';
  const place = isOrganization ? post.replace(/^representative-(?:to-)?/, '') : post;
  const host = intake.countries.findByCode(`X-${place.toUpperCase()}`) ?? intake.countries.findByName(place);
  const known = host ?? unknownHost(intake, place);
  const office = isOrganization ? 'Representative' : 'Chief of Mission';
  return { zone: intake.zoneOf(row, known), title: `${office} to ${known.name}` };
}

function unknownHost(intake: Intake, place: string): FoundCountry {
  intake.countries.missed(place);
  const name = wordsOf(place)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
  return { code: '', name, zone: null };
}

function remarkOf(row: Row, post: string): string | null {
  const then = row.lineOrNull('post_name_at_the_time');
  return sentences(
    ['Role: ', row.lineOrNull('role')],
    ['Name of the place then: ', then === post ? null : then],
    [`${row.prose('appointed_note') ?? 'Appointed'} `, row.lineOrNull('appointed')],
    ['Arrived ', row.lineOrNull('arrived')],
    [
      `${row.prose('started_note') ?? ''} `,
      row.cell('started_note') === '' ? null : row.lineOrNull('started'),
    ],
    [
      `${row.prose('ended_note') ?? ''} `,
      row.cell('ended_note') === '' ? null : (row.lineOrNull('ended') ?? ''),
    ],
    ['', row.prose('note')],
  );
}
