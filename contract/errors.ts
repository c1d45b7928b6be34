/** What can go wrong, as a closed list, and the one error that crosses the wire. */

/** Every code an operation, a carrier or the opening of a workspace can fail with. */
export const errorCodes = [
  'bad-input',
  'not-found',
  'conflict',
  'command-reused',
  'not-a-workspace',
  'in-use',
  'locked',
  'damaged',
  'newer-format',
  'read-only',
  'disk-full',
  'storage-failed',
  'not-confirmed',
  'cancelled',
  'disconnected',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** One fault in an input and the place of it: `path` is `['at', 'zone']` for the zone of the field `at`. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A refusal as plain data: what the wire carries and what a screen or the command line prints. */
export interface RefusalRecord {
  readonly code: ErrorCode;
  /** What happened, as a sentence. */
  readonly happened: string;
  /** What is still safe, as a sentence. */
  readonly safe: string;
  /** What to do next, as a sentence. */
  readonly next: string;
  readonly problems: readonly Problem[];
  /** Where the log says more; only for `internal`. */
  readonly reference?: string;
}

const nothingWritten = 'Nothing was written.';

/** The only error that operations, carriers and hosts throw on purpose; its message reads as one paragraph. */
export class Refusal extends Error {
  readonly record: RefusalRecord;

  constructor(
    code: ErrorCode,
    happened: string,
    details: {
      safe?: string;
      next?: string;
      problems?: readonly Problem[];
      reference?: string;
      cause?: unknown;
    } = {},
  ) {
    const safe = details.safe ?? nothingWritten;
    const next = details.next ?? '';
    super([happened, safe, next].filter((sentence) => sentence !== '').join(' '), { cause: details.cause });
    this.name = 'Refusal';
    this.record = {
      code,
      happened,
      safe,
      next,
      problems: details.problems ?? [],
      ...(details.reference === undefined ? {} : { reference: details.reference }),
    };
  }

  get code(): ErrorCode {
    return this.record.code;
  }

  get problems(): readonly Problem[] {
    return this.record.problems;
  }

  /** The error again on the other side of a wire. */
  static fromRecord(record: RefusalRecord): Refusal {
    const { code, happened, ...details } = record;
    return new Refusal(code, happened, details);
  }
}

/** A refusal of input: one problem and its place, said in the field's own words. */
export function badInput(path: readonly (string | number)[], message: string, next = ''): Refusal {
  return new Refusal('bad-input', message, { next, problems: [{ path, message }] });
}

/** Runs work on a part of the input; the places of what it refuses are told from the whole input. */
export function within<Result>(path: readonly (string | number)[], work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const problems = error.problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
    throw Refusal.fromRecord({ ...error.record, problems });
  }
}
