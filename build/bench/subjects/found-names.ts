/** A name found while it is typed, in any script. */
import type { Subject } from '../subject.ts';

export const foundNames: Subject = {
  name: 'names found by a part',
  bare(database) {
    const statement = database.prepare(`SELECT uid, name FROM official WHERE name LIKE ? LIMIT 20`).raw();
    return () => statement.all('%official 12%');
  },
  through: ({ ask }) => Promise.resolve(() => ask('find.names', { text: 'official 12', limit: 20 })),
};
