import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { Refusal } from '../contract/errors.ts';
import { writeWhole } from './workspace-folder.ts';

/** What the app says wherever a workspace is made or opened through an `open` slot. */
export const openSlotNotice =
  'The key of this workspace lies beside it, unprotected: whoever can read the folder can read everything in it.';

const format = 1;
const bytesInKey = 32;
const keySchema = z.string().regex(/^[0-9a-f]{64}$/);
const openSlotSchema = z.looseObject({ kind: z.literal('open'), key: keySchema });
const otherSlotSchema = z.looseObject({ kind: z.string().refine((kind) => kind !== 'open') });

const formatSchema = z.looseObject({ format: z.int().positive() });
const keySlotsSchema = z.looseObject({
  format: z.literal(format),
  workspaceId: z.string().min(1),
  cipher: z.literal('sqlcipher'),
  check: keySchema,
  slots: z.array(z.union([openSlotSchema, otherSlotSchema])).min(1),
});

/**
 * The key file: the ways to the key of a workspace, and a check that tells a wrong key from a damaged database.
 * Slots and fields of kinds that this version does not know are kept as they are.
 */
export type KeySlots = z.infer<typeof keySlotsSchema>;

/** New slots for a new key, with the key lying open in them: see `openSlotNotice`. */
export function makeKeySlots(randomBytes: (count: number) => Uint8Array): KeySlots {
  const workspaceId = `workspace_${hexOf(randomBytes(16))}`;
  const key = hexOf(randomBytes(bytesInKey));
  return {
    format,
    workspaceId,
    cipher: 'sqlcipher',
    check: checkOf(key, workspaceId),
    slots: [{ kind: 'open', key }],
  };
}

/** @throws Refusal `damaged` when the file makes no sense; `newer-format` */
export function readKeySlots(path: string): KeySlots {
  const content = parseJson(readFileSync(path, 'utf8'));
  const found = formatSchema.safeParse(content);
  if (found.success && found.data.format > format) throw newerFormat(found.data.format);
  const slots = keySlotsSchema.safeParse(content);
  if (!slots.success) throw damaged(slots.error);
  return slots.data;
}

export function writeKeySlots(path: string, keySlots: KeySlots): void {
  writeWhole(path, `${JSON.stringify(keySlots, null, 2)}\n`);
}

/**
 * The key as 64 hexadecimal digits, checked.
 * @throws Refusal `locked` when no slot gives it, or when it is not the key of this workspace
 */
export function requireKey(keySlots: KeySlots): string {
  const slot = keySlots.slots.find(isOpen);
  if (slot === undefined) throw closedSlots(keySlots.slots.map(({ kind }) => kind));
  if (!isKeyOf(keySlots, slot.key)) throw wrongKey();
  return slot.key;
}

/** Has to be the first thing done with a connection: without it SQLite would write readable pages. */
export function applyKey(database: Database.Database, key: string): void {
  database.pragma(`cipher = 'sqlcipher'`);
  database.pragma(`key = "x'${keySchema.parse(key)}'"`);
}

function isOpen(slot: KeySlots['slots'][number]): slot is z.infer<typeof openSlotSchema> {
  return slot.kind === 'open';
}

function isKeyOf(keySlots: KeySlots, key: string): boolean {
  return timingSafeEqual(
    Buffer.from(keySlots.check, 'hex'),
    Buffer.from(checkOf(key, keySlots.workspaceId), 'hex'),
  );
}

function checkOf(key: string, workspaceId: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex'))
    .update(`demarche key check${workspaceId}`)
    .digest('hex');
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(error);
  }
}

function damaged(cause: unknown): Refusal {
  return new Refusal('damaged', 'The key file keys.json does not read as one.', {
    safe: 'The database is untouched, and cannot be read without its key.',
    next: 'Put keys.json back from a copy of this folder or from the newest backup.',
    cause,
  });
}

function newerFormat(found: number): Refusal {
  return new Refusal(
    'newer-format',
    `The key file has format ${found}, and this version of Demarche knows format ${format}.`,
    { next: 'Open the workspace with a newer version of Demarche.' },
  );
}

function closedSlots(kinds: readonly string[]): Refusal {
  return new Refusal('locked', `The workspace opens only with: ${kinds.join(', ')}.`, {
    next: 'Open it with a version of Demarche that can ask for this.',
  });
}

function wrongKey(): Refusal {
  return new Refusal('locked', 'The key in keys.json is not the key of this workspace.', {
    safe: 'The database is untouched; nothing says that it is damaged.',
    next: 'Put the keys.json of this workspace back from a copy of this folder or from the newest backup.',
  });
}
