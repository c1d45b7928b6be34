/** Notices when the last client has been gone for long enough. */
export interface Idleness {
  came(): void;
  went(): void;
  stop(): void;
}

export function watchIdleness(options: { idleMs: number; now: () => number; onIdle: () => void }): Idleness {
  const { idleMs, now, onIdle } = options;
  let clients = 0;
  let since = now();
  const timer = setInterval(
    () => {
      if (clients === 0 && now() - since >= idleMs) onIdle();
    },
    Math.min(idleMs, 1_000),
  );
  return {
    came: () => void (clients += 1),
    went() {
      clients -= 1;
      since = now();
    },
    stop: () => clearInterval(timer),
  };
}
