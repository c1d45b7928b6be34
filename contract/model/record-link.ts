/** Links from outside to a record: they open it and do nothing else, whoever wrote them. */
import { idFrom, thingNameOf, uidHexOf, type Id } from './id.ts';
import type { ThingName } from './thing-names.ts';

export const linkScheme = 'demarche';

/** The kinds of record that have a place of their own in the window. */
export const linkedThings = [
  'round',
  'request',
  'attempt',
  'official',
  'seat',
  'country',
  'topic',
  'roster',
  'source',
  'follow_up',
] as const satisfies readonly ThingName[];
export type LinkedThing = (typeof linkedThings)[number];

export interface RecordLink {
  /** Of the workspace: names its folder on this machine and says nothing of where it lies. */
  readonly workspaceKey: string;
  readonly id: Id<LinkedThing>;
}

/**
 * The whole grammar: nothing in it is decoded, resolved or made lower case, so what is not exactly a link is none.
 * Source: our own; CVE-2018-1000006 shows what comes of passing on what a link says.
 */
const grammar = new RegExp(
  `^${linkScheme}://open/([0-9a-f]{32})/(${linkedThings.join('|')})/([0-9a-f]{32})$`,
);

const longest = 120;

/** Null for everything that is not exactly `demarche://open/<workspace key>/<kind>/<id>`. */
export function parseRecordLink(text: string): RecordLink | null {
  if (text.length > longest) return null;
  const [, workspaceKey, kind, uid] = grammar.exec(text) ?? [];
  if (workspaceKey === undefined || kind === undefined || uid === undefined) return null;
  return { workspaceKey, id: idFrom(kind as LinkedThing, uid) };
}

export function formatRecordLink({ workspaceKey, id }: RecordLink): string {
  return `${linkScheme}://open/${workspaceKey}/${thingNameOf(id)}/${uidHexOf(id)}`;
}
