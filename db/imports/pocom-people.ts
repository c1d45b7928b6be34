import type { ImportFormat } from './format.ts';
import type { Intake } from './intake.ts';
import { pocom, sentences } from './pocom.ts';
import type { Row } from './row.ts';

/** The people of pocom: names and years of life, without their appointments. */
export const pocomPeople: ImportFormat = {
  name: 'pocom-people',
  title: 'Names of United States chiefs of mission (goes with pocom-chiefs-of-mission)',
  columns: ['person_id', 'surname', 'forename', 'suffix', 'born', 'died', 'career_type', 'residence_state'],
  begin: (intake) => ({ row: (row) => takePerson(row, intake) }),
};

function takePerson(row: Row, intake: Intake): void {
  const identity = { scheme: pocom, value: row.line('person_id', 200) };
  const names = [row.lineOrNull('forename'), row.line('surname')].filter((name) => name !== null);
  const name = [names.join(' '), row.lineOrNull('suffix')].filter((part) => part !== null).join(', ');
  const remark = sentences(
    ['Born ', row.lineOrNull('born')],
    ['Died ', row.lineOrNull('died')],
    ['Career: ', row.lineOrNull('career_type')],
    ['State of residence: ', row.lineOrNull('residence_state')?.toUpperCase() ?? null],
  );
  const found = intake.draft.find('official', identity);
  if (found === null || found.isNew) {
    intake.draft.once('official', identity, () => ({ name, remark }));
    return intake.count(found === null);
  }
  // Whoever came by appointments alone is called by the id; the name is added beside it.
  const isCalledById = intake.draft.store.find('official', found.id)?.name === identity.value;
  if (!isCalledById) return intake.count(false);
  const alias = { officialId: found.id, name, kind: 'spelling', script: null } as const;
  intake.count(intake.draft.once('official_alias', identity, () => alias).isNew);
}
