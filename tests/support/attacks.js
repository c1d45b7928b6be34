// What a page in a browser can try on another address; each says what came of it. Put into every page of a context.
const whatComesOf = (element, where = document.documentElement) =>
  new Promise((resolve) => {
    for (const event of ['load', 'error']) element.addEventListener(event, () => resolve(event));
    where.append(element);
  });

const make = (name, properties) => Object.assign(document.createElement(name), properties);

globalThis.attacks = {
  script: (src) => whatComesOf(make('script', { src })),
  style: (href) => whatComesOf(make('link', { rel: 'stylesheet', href })),
  image: (src) => whatComesOf(make('img', { src })),
  object: (data) => whatComesOf(make('object', { data })),

  async frame(src) {
    const frame = make('iframe', { src });
    await whatComesOf(frame);
    try {
      return frame.contentWindow.document.documentElement.outerHTML;
    } catch {
      return 'closed';
    }
  },

  async fetch(address, how) {
    try {
      return await (await fetch(address, how)).text();
    } catch {
      return '';
    }
  },

  form(action) {
    const form = make('form', { action, method: 'post', enctype: 'text/plain' });
    form.append(make('input', { name: '{"code":"', value: '"}' }));
    document.documentElement.append(form);
    form.submit();
  },

  open: (address) => void globalThis.open(address),

  webSocket: (address) =>
    new Promise((resolve) => {
      const socket = new WebSocket(address);
      for (const event of ['open', 'error']) socket.addEventListener(event, () => resolve(event));
    }),

  /** The directive of the page's own policy that stops an element, or the error of its trusted types. */
  violation: (name, properties) =>
    new Promise((resolve) => {
      const stop = ({ effectiveDirective }) => resolve(effectiveDirective);
      document.addEventListener('securitypolicyviolation', stop, { once: true });
      try {
        document.documentElement.append(make(name, properties));
      } catch (error) {
        resolve(error.name);
      }
    }),

  async evaluateText() {
    // What the debugger runs is free of the policy until its first pause.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      // oxlint-disable-next-line no-eval -- whether the page's policy lets it through is the question
      return globalThis.eval('1 + 1');
    } catch (error) {
      return error.name;
    }
  },

  stolen: () => globalThis.stolen ?? null,
  storage: () => ({ local: localStorage.length, session: Object.keys(sessionStorage) }),
  color: () => getComputedStyle(document.body).color,
  hasOpener: () => globalThis.opener !== null,
};
