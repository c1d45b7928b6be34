/** What may be asked of the host itself, before and beside a workspace: which one is open, and how to get one. */
import { z } from 'zod';
import { preferencesSchema } from '../model/preferences.ts';
import { lineSchema, textLimits } from '../model/text.ts';
import { zoneSchema } from '../model/when.ts';
import { mutation, query, type Api } from './operation.ts';

const workspaceSchema = z.object({
  /** Names the workspace to this host and says nothing of where it lies. */
  key: z.string(),
  name: z.string(),
  kind: z.enum(['own', 'sample']),
});

const openedSchema = z.object({ opened: workspaceSchema });

/** Null: the dialog was left without a choice. */
const chosenSchema = z.object({ opened: workspaceSchema.nullable() });

/** Of a file, in bytes. */
const longestFile = 15_000_000;

/** A name to propose: no path, and nothing that a system would read as one. */
const fileNameSchema = z
  .string()
  .max(120)
  .regex(/^[^\p{C}\\/:*?"<>|.][^\p{C}\\/:*?"<>|]*\.[a-z0-9]{1,8}$/u, 'A plain file name with an ending.');

export const hostOperations = {
  host: {
    state: query({
      input: z.strictObject({}),
      output: z.object({
        /** Null: none is open yet. */
        open: workspaceSchema.nullable(),
        /** Those opened before, the latest first. */
        recent: z.array(workspaceSchema),
        applicationVersion: z.string(),
        /** Whether this host can ask for a folder or a file with the system's own dialogs. */
        hasDialogs: z.boolean(),
      }),
      reads: [],
    }),
    /** Opens the sample; makes it first when it is not there yet. */
    openSample: mutation({
      input: z.strictObject({}),
      output: openedSchema,
      touches: ['workspace'],
      errors: ['in-use', 'damaged', 'disk-full'],
    }),
    /** Makes a workspace in the application's own folder and opens it. */
    create: mutation({
      input: z.strictObject({ name: lineSchema(textLimits.name, 'The name'), zone: zoneSchema }),
      output: openedSchema,
      touches: ['workspace'],
      errors: ['conflict', 'disk-full'],
    }),
    /** Opens one of the recent workspaces. */
    open: mutation({
      input: z.strictObject({ key: z.string().max(100) }),
      output: openedSchema,
      touches: ['workspace'],
      errors: ['not-found', 'in-use', 'locked', 'damaged', 'newer-format'],
    }),
    /** Asks for the folder of a workspace with the system's dialog and opens it. */
    openFolder: mutation({
      input: z.strictObject({}),
      output: chosenSchema,
      touches: ['workspace'],
      errors: ['not-found', 'not-a-workspace', 'in-use', 'locked', 'damaged', 'newer-format'],
    }),
    /** Asks with the system's dialog where a new workspace is to lie, makes it there and opens it. */
    createInFolder: mutation({
      input: z.strictObject({ name: lineSchema(textLimits.name, 'The name'), zone: zoneSchema }),
      output: chosenSchema,
      touches: ['workspace'],
      errors: ['not-found', 'conflict', 'disk-full'],
    }),
    /** Asks with the system's dialog where a file is to go, and writes it there. */
    saveFile: mutation({
      input: z.strictObject({
        /** Proposed; its ending says what it is. */
        name: fileNameSchema,
        content: z.base64().max(Math.ceil(longestFile / 3) * 4),
      }),
      /** False: the dialog was left without a choice. */
      output: z.object({ isSaved: z.boolean() }),
      touches: [],
      errors: ['not-found', 'disk-full', 'storage-failed'],
    }),
    /** Closes the workspace that is open; the host goes on. */
    close: mutation({
      input: z.strictObject({}),
      output: z.object({}),
      touches: ['workspace'],
    }),
    /** How a person wants the window; `notice` says so when what was kept could not be read and the usual is taken. */
    preferences: query({
      input: z.strictObject({}),
      output: z.object({ preferences: preferencesSchema, notice: z.string().nullable() }),
      reads: [],
    }),
    /** Keeps those named and leaves the others as they are. */
    prefer: mutation({
      input: preferencesSchema.partial(),
      output: preferencesSchema,
      touches: [],
      errors: ['disk-full', 'storage-failed'],
    }),
    /** Where things lie, for a person to read: no operation takes a path. */
    whereabouts: query({
      input: z.strictObject({}),
      output: z.object({
        /** Null: no workspace is open. */
        workspace: z
          .object({
            folder: z.string(),
            /** The files of the newest backups first. */
            backups: z.array(z.string()),
          })
          .nullable(),
        /** The application's own folder: workspaces made in the window, the list of recent ones, the preferences. */
        applicationFolder: z.string(),
      }),
      reads: [],
    }),
  },
};

export type HostApi = Api<typeof hostOperations>;
