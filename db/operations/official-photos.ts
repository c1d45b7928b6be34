import { createHash } from 'node:crypto';
import { Refusal, within } from '../../contract/errors.ts';
import { readPhoto, type PhotoFormat } from '../../contract/model/photo.ts';
import type { operations } from '../../contract/operations/index.ts';
import type { TableStore } from '../record/table-store.ts';
import type { Handlers } from './handler.ts';
import { keep } from './keeping.ts';

const day = 24 * 60 * 60 * 1000;

interface PhotoRow {
  readonly format: PhotoFormat;
  readonly width: number;
  readonly height: number;
  readonly content: Buffer;
}

export const officialPhotos: Handlers<typeof operations>['officialPhotos'] = {
  ...keep('official_photo'),

  put({ content }, { store, now }) {
    const { format, width, height, bytes } = within(['content'], () =>
      readPhoto(Buffer.from(content, 'base64')),
    );
    const at = now();
    forgetUnused(store, at - day);
    const digest = createHash('sha256').update(bytes).digest('hex');
    store
      .prepare(
        `INSERT INTO photo_content (digest, format, width, height, content, put_at, was_used)
         VALUES (?, ?, ?, ?, ?, ?, 0) ON CONFLICT (digest) DO UPDATE SET put_at = excluded.put_at`,
      )
      .run(digest, format, width, height, Buffer.from(bytes), at);
    return { digest, format, width, height };
  },

  read({ digest }, { store }) {
    const row = store
      .prepare('SELECT format, width, height, content FROM photo_content WHERE digest = ?')
      .get(digest) as PhotoRow | undefined;
    if (row === undefined) {
      throw new Refusal('not-found', 'There is no such photo in this workspace.', {
        next: 'Choose the file again.',
      });
    }
    return { ...row, content: row.content.toString('base64') };
  },
};

/** What was put down for a form that was never finished; a draft that still names it keeps it. */
function forgetUnused(store: TableStore, before: number): void {
  store
    .prepare(
      `DELETE FROM photo_content WHERE was_used = 0 AND put_at < ?
         AND NOT EXISTS (SELECT 1 FROM draft WHERE instr(body, digest) > 0)`,
    )
    .run(before);
}
