/** The whole schema as the migrations leave it, for reading: `db/schema.sql` is this text. */
import Database from 'better-sqlite3';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';

export function schemaText(): string {
  const database = new Database(':memory:');
  try {
    migrate(database, migrations, () => {});
    const statements = database
      .prepare<[], string>(
        `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
         AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
         ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, rowid`,
      )
      .pluck()
      .all();
    return `-- Generated from db/migrations; do not edit. Version ${migrations.length}.\n\n${statements.join(';\n\n')};\n`;
  } finally {
    database.close();
  }
}
