/** Ways to another workspace. */
import type { Command, CommandContext } from './command.ts';

export const whyNotLeave = ({ isFormOpen }: CommandContext) =>
  isFormOpen ? 'A form is open. Close it first.' : null;

const openSample: Command = {
  id: 'workspaces.sample',
  title: 'Open the sample workspace',
  group: 'Workspace',
  keys: [],
  whyNot: (context) => (context.workspaceKind === 'sample' ? 'The sample is open.' : whyNotLeave(context)),
  run: ({ openSample: open }) => open(),
};

const chooseWorkspace: Command = {
  id: 'workspaces.choose',
  title: 'Close and choose another workspace',
  group: 'Workspace',
  keys: [],
  whyNot: whyNotLeave,
  run: ({ closeWorkspace }) => closeWorkspace(),
};

export const workspaceCommands: readonly Command[] = [openSample, chooseWorkspace];
