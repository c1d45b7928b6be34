/** One request's wait, as the estimators see it: how long it lasted, exactly or between bounds, and how it ended. Lengths are milliseconds. */
export interface Spell {
  readonly atLeastMs: number;
  readonly atMostMs: number;
  readonly end: 'answered' | 'declined' | 'censored';
}
