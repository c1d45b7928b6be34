/** What the stand-in covers of Electron, and the refusal of everything else by its name: nothing passes unseen. */
import { EventEmitter } from 'node:events';
import { appendFileSync } from 'node:fs';

/** Asked by the language, by Node and by what prints a value, of any object. */
const askedOfAnything = new Set(['then', 'toJSON', 'constructor', 'nodeType']);

export function notCovered(what: string): Error {
  const said = `The stand-in for Electron does not cover ${what}.`;
  say(said);
  return new Error(said);
}

/** Also into the file that the variable names, for those who listen only once the application runs. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
  const file = process.env['ELECTRON_STAND_IN_LOG'];
  if (file !== undefined) appendFileSync(file, `${line}\n`);
}

/** The same object, which throws when something is asked of it that it has not got. */
export function covered<Target extends object>(name: string, target: Target): Target {
  return new Proxy(target, {
    get(inside, key) {
      if (typeof key === 'string' && !(key in inside) && !askedOfAnything.has(key)) {
        throw notCovered(`${name}.${key}`);
      }
      const value: unknown = Reflect.get(inside, key, inside);
      // What is private in it is private to it, not to what stands before it.
      return typeof value === 'function' && key !== 'constructor' ? bound(value, inside) : value;
    },
    set(inside, key, value) {
      if (!(key in inside)) throw notCovered(`${name}.${String(key)}`);
      return Reflect.set(inside, key, value, inside);
    },
  });
}

function bound(value: { bind(to: object): unknown }, inside: object): unknown {
  return value.bind(inside);
}

// oxlint-disable-next-line typescript/no-explicit-any -- what a listener takes differs with each event
type Listener = (...said: any[]) => void;

/** Events by name; listening for one that is never given is refused, since it would wait for ever. */
export class CoveredEvents extends EventEmitter {
  readonly #name: string;
  readonly #events: ReadonlySet<string | symbol>;

  constructor(name: string, events: readonly string[]) {
    super();
    this.#name = name;
    this.#events = new Set([...events, 'newListener', 'removeListener']);
  }

  override on(event: string | symbol, listener: Listener): this {
    this.#check(event);
    return super.on(event, listener);
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return this.on(event, listener);
  }

  #check(event: string | symbol): void {
    if (!this.#events.has(event)) throw notCovered(`the event ${String(event)} of ${this.#name}`);
  }
}

export interface PreventableEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** An event as Electron's listeners are given it. */
export function newEvent<More extends object>(more: More): More & PreventableEvent {
  let isPrevented = false;
  return {
    ...more,
    get defaultPrevented() {
      return isPrevented;
    },
    preventDefault() {
      isPrevented = true;
    },
  };
}
