/** The system's dialogs as a host offers them to the page; a path goes no further than the host. */
import { Refusal } from '../../contract/errors.ts';

/** Each resolves with null when it is left without a choice. */
export interface Dialogs {
  /** The folder of a workspace that is there. */
  openFolder(): Promise<string | null>;
  /** A folder that is not there yet. @param name proposed */
  newFolder(name: string): Promise<string | null>;
  /** Where a file is to go. @param name proposed */
  saveFile(name: string): Promise<string | null>;
}

export const noDialogs: Dialogs = {
  openFolder: () => Promise.reject(notHere()),
  newFolder: () => Promise.reject(notHere()),
  saveFile: () => Promise.reject(notHere()),
};

const notHere = () =>
  new Refusal('not-found', 'In a browser there is no dialog of this kind.', {
    next: 'Name the folder on the command line: demarche open FOLDER.',
  });
