import type { operations } from '../../../contract/operations/index.ts';
import { absenceLines } from '../../tables/absence-lines.ts';
import { countCalls } from '../../tables/call-counts.ts';
import { Named } from '../../tables/named.ts';
import { requestLines } from '../../tables/request-lines.ts';
import { citationLines, identifierLines } from '../../tables/statements-about.ts';
import { tenureLine, tenuresOfOfficial } from '../../tables/tenure-lines.ts';
import { topicsOfOfficial } from '../../tables/topics-of-official.ts';
import type { Handlers } from '../handler.ts';

export const officialPage: Handlers<typeof operations>['officials']['page'] = (
  { id, at: asked },
  { store, now },
) => {
  const official = store.require('official', id);
  const key = store.keyOf('official', id);
  const at = asked ?? now();
  const named = new Named(store);
  const tenures = tenuresOfOfficial(store, id).map((tenure) => tenureLine(named, tenure, at));
  const inForce = tenures.filter(({ stands }) => stands === 'in force');
  const seated = inForce.find(({ kind }) => kind === 'holder') ?? inForce[0];
  return {
    official,
    aliases: store.list('official_alias', 'WHERE official_id = ? ORDER BY official_alias_id', key),
    photo: store.list('official_photo', 'WHERE official_id = ?', key)[0] ?? null,
    contactDetails: store.list('contact_detail', 'WHERE official_id = ? ORDER BY contact_detail_id', key),
    tenures,
    zone: seated?.seat.zone ?? null,
    absences: absenceLines(store, named, 'official', key),
    requests: requestLines(store, named, 'holder', key, at),
    calls: countCalls(store, 'official', key),
    ...topicsOfOfficial(store, id),
    followUps: store.list(
      'follow_up',
      'WHERE official_id = ? ORDER BY done_at_zone IS NOT NULL, due_from IS NULL, due_from, follow_up_id',
      key,
    ),
    citations: citationLines(store, id),
    identifiers: identifierLines(store, id),
  };
};
