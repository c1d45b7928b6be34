/** What a host asks of the process that makes a workspace, and what that process says. */
import type { RefusalRecord } from '../errors.ts';
import type { AboutWorkspace } from './serve.ts';

export interface NewWorkspace {
  readonly name: string;
  /** A sample is a workspace of its own and cannot be mixed with real data. */
  readonly kind: 'own' | 'sample';
  /** The zone in which its times are read unless another is chosen. */
  readonly zone: string;
}

export interface CreateRequest {
  readonly folder: string;
  readonly applicationVersion: string;
  /** Whose hand it is, for the change record. */
  readonly who: string;
  readonly workspace: NewWorkspace;
}

export type FromCreation = { readonly created: AboutWorkspace } | { readonly refused: RefusalRecord };
