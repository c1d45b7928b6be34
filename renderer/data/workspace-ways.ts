/** Which kind of workspace is open, and the ways to another, for what acts on them from outside: commands. */
import { create } from 'zustand';

interface WorkspaceWays {
  /** Null until it is known. */
  readonly kind: 'own' | 'sample' | null;
  readonly openSample: () => void;
  readonly openFolder: () => void;
  readonly close: () => void;
}

export const useWorkspaceWays = create<WorkspaceWays>()(() => ({
  kind: null,
  openSample() {},
  openFolder() {},
  close() {},
}));
