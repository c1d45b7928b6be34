/** Writes db/schema.sql from the migrations: generated, reviewed, never edited. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaText } from '../../db/schema-text.ts';
import { root, say } from './steps.ts';

writeFileSync(join(root, 'db', 'schema.sql'), schemaText());
say('db/schema.sql is written.');
