/** What is put into every document before its own scripts: the preload in a world of its own, and the way between the two. */

export const isolatedWorld = 'Electron Isolated Context';

/** By what a page is called from here, and calls; its own scripts see neither. */
export const sendBinding = 'standInSend';
export const receiveFunction = 'standInReceive';

/** Between the worlds of one document: events, whose detail Chromium copies from one world to the other. */
const eventNames = { preload: 'stand-in:to-preload', page: 'stand-in:to-page' } as const;

export function pageSource(): string {
  return `(${String(pageHalf)})((${String(makeCrossing)})('${eventNames.page}', '${eventNames.preload}'))`;
}

/** @param preload its text; empty without one */
export function preloadSource(preload: string): string {
  const crossing = `(${String(makeCrossing)})('${eventNames.preload}', '${eventNames.page}')`;
  const run = `function (require, exports, module, process) {\n${preload}\n}`;
  const about = { platform: process.platform, versions: { ...process.versions }, sandboxed: true };
  return `(${String(preloadHalf)})(${crossing}, ${run}, ${JSON.stringify(about)})`;
}

type Packed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'function'; readonly number: number }
  | { readonly kind: 'array'; readonly items: readonly Packed[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Packed])[] };

type Called = (...given: unknown[]) => unknown;

interface Crossing {
  readonly pack: (value: unknown) => Packed;
  readonly unpack: (packed: Packed) => unknown;
  readonly fire: (what: string, detail: unknown) => void;
  readonly hear: (what: string, receive: (detail: never) => void) => void;
}

interface Answer {
  readonly value?: Packed;
  readonly error?: string;
}

/** Values by copy, functions by a number under which the other world calls them; everything frozen, as Electron does it. */
function makeCrossing(here: string, there: string): Crossing {
  const kept = new Map<number, Called>();
  let last = 0;
  /** The other world's, which comes while it is called. */
  const answers: Answer[] = [];

  const fire = (what: string, detail: unknown) =>
    void window.dispatchEvent(new CustomEvent(`${there}:${what}`, { detail }));
  const hear = (what: string, receive: (detail: never) => void) =>
    window.addEventListener(`${here}:${what}`, (event) => {
      event.stopImmediatePropagation();
      receive((event as CustomEvent<never>).detail);
    });

  function pack(value: unknown): Packed {
    if (typeof value === 'function') {
      last += 1;
      kept.set(last, value as Called);
      return { kind: 'function', number: last };
    }
    if (typeof value !== 'object' || value === null) return { kind: 'value', value };
    if (value instanceof Promise) throw new Error('The stand-in’s bridge does not carry promises.');
    if (Array.isArray(value)) return { kind: 'array', items: value.map(pack) };
    return { kind: 'object', entries: Object.entries(value).map(([key, inside]) => [key, pack(inside)]) };
  }

  function unpack(packed: Packed): unknown {
    switch (packed.kind) {
      case 'value':
        return packed.value;
      case 'function':
        return (...given: unknown[]) => call(packed.number, given);
      case 'array':
        return Object.freeze(packed.items.map(unpack));
      case 'object':
        return Object.freeze(
          Object.fromEntries(packed.entries.map(([key, inside]) => [key, unpack(inside)])),
        );
    }
  }

  function call(number: number, given: readonly unknown[]): unknown {
    fire('call', { number, given: given.map(pack) });
    const { value, error = 'The other world does not answer.' } = answers.pop() ?? {};
    if (value === undefined) throw new Error(error);
    return unpack(value);
  }

  hear('answer', (said: Answer) => void answers.push(said));
  hear('call', ({ number, given }: { number: number; given: Packed[] }) => {
    try {
      fire('answer', { value: pack(kept.get(number)?.(...given.map(unpack))) });
    } catch (error) {
      fire('answer', { error: error instanceof Error ? error.message : String(error) });
    }
  });
  return { pack, unpack, fire, hear };
}

/**
 * A page asks for a window by script, or by a link with a target or a key held down. Chromium would open it before it tells
 * of it, so it is asked here already, and none is opened by the page itself.
 */
function pageHalf({ fire, hear, unpack }: Crossing): void {
  if (window !== window.top) return;
  const ask = (url: string) => fire('open', new URL(url, location.href).href);
  window.open = (url = 'about:blank') => {
    ask(String(url));
    return null;
  };
  const askOfLink = (event: MouseEvent) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    const isElsewhere =
      link?.target === '_blank' || event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey;
    if (link === undefined || link.href === '' || !isElsewhere || event.defaultPrevented) return;
    event.preventDefault();
    ask(link.href);
  };
  window.addEventListener('click', askOfLink);
  window.addEventListener('auxclick', askOfLink);
  hear('expose', ({ key, value }: { key: string; value: Packed }) => {
    Object.defineProperty(window, key, { value: unpack(value), enumerable: true });
  });
}

function preloadHalf(
  { fire, hear, pack }: Crossing,
  run: (require: unknown, exports: object, module: object, process: object) => void,
  process: object,
): void {
  if (window !== window.top) return;
  const world = globalThis as unknown as {
    standInSend: (message: string) => void;
    standInReceive: (message: string) => void;
  };
  const send = world.standInSend;
  const listeners = new Map<string, ((event: object, ...said: unknown[]) => void)[]>();
  const covered = (name: string, target: object) =>
    new Proxy(target, {
      get(inside, key) {
        if (!(key in inside))
          throw new Error(`The stand-in for Electron does not cover ${name}.${String(key)}.`);
        return Reflect.get(inside, key) as unknown;
      },
    });
  const ipcRenderer: object = covered('ipcRenderer', {
    send: (channel: string, ...said: unknown[]) => send(JSON.stringify({ channel, said })),
    on(channel: string, listener: (event: object, ...said: unknown[]) => void) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
  });
  world.standInReceive = (message) => {
    const { channel, said } = JSON.parse(message) as { channel: string; said: unknown[] };
    for (const listener of listeners.get(channel) ?? [])
      listener({ sender: ipcRenderer, ports: [] }, ...said);
  };
  const contextBridge = covered('contextBridge', {
    exposeInMainWorld: (key: string, value: unknown) => fire('expose', { key, value: pack(value) }),
  });
  const electron = covered('electron in a preload', { contextBridge, ipcRenderer });
  const require = (name: string) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  hear('open', (url: string) => send(JSON.stringify({ opens: url })));
  send('hello');
  const module = { exports: {} };
  run(require, module.exports, module, process);
}
