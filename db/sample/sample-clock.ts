/** A clock that stands where it is set: the sample is recorded at the dates of its sources. */
export interface SampleClock {
  readonly now: () => number;
  /** @param iso a moment such as 2013-02-12T18:00:00Z */
  setTo(iso: string): void;
}

export function sampleClock(): SampleClock {
  let at = 0;
  return {
    now: () => at,
    setTo(iso) {
      at = Date.parse(iso);
    },
  };
}
