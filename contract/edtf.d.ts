/** The part of the EDTF parser (ISO 8601-2) that `model/when-parse.ts` uses; the package ships no types. */
declare module 'edtf' {
  /** A parsed value. `min` and `max` are inclusive bounds in epoch milliseconds, read as if the zone were UTC. */
  export interface Parsed {
    readonly type: string;
    readonly min: number;
    readonly max: number;
  }
  /** What may be read: EDTF levels up to this one, and values of these types only. */
  export interface Constraints {
    readonly level: 0 | 1 | 2;
    readonly types: readonly string[];
  }
  /** Parses one EDTF expression; throws when the text is not one. */
  export default function edtf(text: string, constraints: Constraints): Parsed;
}
