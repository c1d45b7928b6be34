/** Sessions: what the application refuses a page by them is kept here, and enforced where the pages are. */
import type Electron from 'electron';
import { covered, CoveredEvents, notCovered } from './covered.ts';
import type { Like } from './like.ts';

type RequestHandler = Parameters<Electron.Protocol['handle']>[1];
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  answer: (response: Electron.CallbackResponse) => void,
) => void;
type PermissionRequestHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
type PermissionCheckHandler = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;

/** What the pages of a session are held to. */
export interface SessionRules {
  readonly handlers: ReadonlyMap<string, RequestHandler>;
  readonly beforeRequest: BeforeRequest | undefined;
  readonly permissionRequest: PermissionRequestHandler | undefined;
  readonly permissionCheck: PermissionCheckHandler | undefined;
}

class StandInSession extends CoveredEvents implements Like<Electron.Session, 'protocol' | 'webRequest'> {
  readonly #handlers = new Map<string, RequestHandler>();
  #beforeRequest: BeforeRequest | undefined;
  #permissionRequest: PermissionRequestHandler | undefined;
  #permissionCheck: PermissionCheckHandler | undefined;
  #checksSpelling = true;

  readonly protocol = covered('session.protocol', {
    handle: (scheme, handler) => void this.#handlers.set(scheme, handler),
  } satisfies Partial<Electron.Protocol>);

  readonly webRequest = covered('session.webRequest', {
    onBeforeRequest: (listener: unknown) => {
      if (typeof listener !== 'function') throw notCovered('a filter of requests');
      this.#beforeRequest = listener as BeforeRequest;
    },
  } satisfies Partial<Electron.WebRequest>);

  constructor() {
    // A download is never given here: Chromium's own settings refuse every one.
    super('session', ['will-download']);
  }

  get rules(): SessionRules {
    return {
      handlers: this.#handlers,
      beforeRequest: this.#beforeRequest,
      permissionRequest: this.#permissionRequest,
      permissionCheck: this.#permissionCheck,
    };
  }

  setPermissionRequestHandler(handler: PermissionRequestHandler | null): void {
    this.#permissionRequest = handler ?? undefined;
  }

  setPermissionCheckHandler(handler: PermissionCheckHandler | null): void {
    this.#permissionCheck = handler ?? undefined;
  }

  setDevicePermissionHandler(): void {}

  setDisplayMediaRequestHandler(): void {}

  setCertificateVerifyProc(): void {}

  async setProxy({ mode }: Electron.ProxyConfig): Promise<void> {
    if (mode !== 'direct') throw notCovered(`the proxy mode ${String(mode)}`);
  }

  setSpellCheckerDictionaryDownloadURL(): void {}

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.#checksSpelling = isEnabled;
  }

  isSpellCheckerEnabled(): boolean {
    return this.#checksSpelling;
  }

  addWordToSpellCheckerDictionary(): boolean {
    return true;
  }
}

const rulesBySession = new WeakMap<object, () => SessionRules>();
const partitions = new Map<string, Electron.Session>();

function newSession(): Electron.Session {
  const session = new StandInSession();
  const face = covered('session', session) as unknown as Electron.Session;
  rulesBySession.set(face, () => session.rules);
  return face;
}

/** Of a session as the application has it. */
export function rulesOf(face: Electron.Session): SessionRules {
  const rules = rulesBySession.get(face);
  if (rules === undefined) throw notCovered('a session from elsewhere');
  return rules();
}

export const session = covered('session', {
  defaultSession: newSession(),
  fromPartition(partition: string): Electron.Session {
    if (partition.startsWith('persist:')) throw notCovered('a partition that is kept on the disk');
    const found = partitions.get(partition) ?? newSession();
    partitions.set(partition, found);
    return found;
  },
} satisfies Partial<typeof Electron.session>);
