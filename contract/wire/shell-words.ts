/** What the page and the desktop shell say to each other beside the wire, as JSON over the bridge. */
import { z } from 'zod';
import { isId, type Id } from '../model/id.ts';

const menuEntrySchema = z.strictObject({
  /** Of the command. */
  id: z.string().max(100),
  title: z.string().max(1_000),
  /** As commands name them: `Ctrl+z`, `g o`. */
  keys: z.array(z.string().max(40)).max(8),
  /** Why it cannot be done just now, as a sentence; null when it can. */
  whyNot: z.string().max(1_000).nullable(),
});
export type MenuEntry = z.output<typeof menuEntrySchema>;

const toldMenuSchema = z.strictObject({
  title: z.string().max(40),
  /** Kept apart by a line. */
  sections: z.array(z.array(menuEntrySchema).max(100)).max(20),
});
export type ToldMenu = z.output<typeof toldMenuSchema>;

export const pageSaysSchema = z.discriminatedUnion('say', [
  /** The commands by menu, as they are just now; none while no workspace is open. */
  z.strictObject({ say: z.literal('menus'), menus: z.array(toldMenuSchema).max(20) }),
  /** A workspace is shown, and what the shell asks for can be done. */
  z.strictObject({ say: z.literal('ready') }),
  z.strictObject({ say: z.literal('reset-window') }),
]);
export type PageSays = z.output<typeof pageSaysSchema>;

export const shellSaysSchema = z.discriminatedUnion('say', [
  /** A menu item was chosen: do this command, if it can be done. */
  z.strictObject({ say: z.literal('run'), id: z.string().max(100) }),
  /** A link was followed: go to this record. */
  z.strictObject({ say: z.literal('go'), id: z.custom<Id>(isId) }),
  /** Another workspace lies on the desk. */
  z.strictObject({ say: z.literal('begin-anew') }),
  /** Something a person is to know, as a sentence. */
  z.strictObject({ say: z.literal('tell'), text: z.string().max(1_000) }),
]);
export type ShellSays = z.output<typeof shellSaysSchema>;
