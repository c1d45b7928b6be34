/** What a hostile client might send: frames that are none, and questions that are none. */

const ask = { kind: 'ask', ask: 1, operation: 'countries.list', input: {} };
const text = (value: unknown) => JSON.stringify(value);

/** Each has to end the line it comes on. */
export const malformedFrames: readonly (readonly [what: string, frame: string])[] = [
  ['nothing', ''],
  ['half a frame', '{"kind":"ask"'],
  ['two frames in one', `${text(ask)}${text(ask)}`],
  ['a number', '1'],
  ['null', 'null'],
  ['an array', text([ask])],
  ['an object without a kind', '{}'],
  ['an unknown kind', text({ ...ask, kind: 'run' })],
  ['a kind of the core', text({ kind: 'changed', changed: { topics: [], revision: 1 } })],
  ['no number', text({ ...ask, ask: undefined })],
  ['a number that is a text', text({ ...ask, ask: '1' })],
  ['a broken number', text({ ...ask, ask: 1.5 })],
  ['a number beyond all counting', '{"kind":"cancel","ask":1e400}'],
  ['an operation that is a list', text({ ...ask, operation: ['countries.list'] })],
  ['an endless operation', text({ ...ask, operation: 'a'.repeat(10_000) })],
  ['a field that no frame has', text({ ...ask, sql: 'DROP TABLE change' })],
  ['a field named __proto__', '{"kind":"cancel","ask":1,"__proto__":{"ask":2}}'],
  ['an endless command id', text({ ...ask, command: { id: 'a'.repeat(65) } })],
  ['a command id that is an object', text({ ...ask, command: { id: { toString: 'x' } } })],
  ['a command with more than its stamp', text({ ...ask, command: { id: 'a', who: 'somebody else' } })],
  ['a hundred thousand brackets', '['.repeat(100_000)],
];

/** Each has to be refused: the part of a frame behind its kind and number. */
export const hostileAsks: readonly (readonly [what: string, ask: string])[] = [
  ['no such operation', '"operation":"countries.drop","input":{}'],
  ['no such area', '"operation":"tables.list","input":{}'],
  ['an operation without an area', '"operation":"list","input":{}'],
  ['an operation of three parts', '"operation":"countries.list.input","input":{}'],
  ['no operation', '"operation":"","input":{}'],
  ['the constructor of an area', '"operation":"countries.constructor","input":{}'],
  ['the constructor of everything', '"operation":"constructor.constructor","input":{}'],
  ['a prototype', '"operation":"__proto__.toString","input":{}'],
  ['a prototype of an area', '"operation":"countries.__proto__","input":{}'],
  ['an input that is null', '"operation":"countries.list","input":null'],
  ['an input that is a list', '"operation":"countries.list","input":[]'],
  ['an input with a field too many', '"operation":"countries.list","input":{"where":"1 = 1"}'],
  ['an input with a field named __proto__', '"operation":"countries.list","input":{"__proto__":{"a":1}}'],
  [
    'an input nested a hundred thousand deep',
    `"operation":"countries.list","input":{"deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  ],
  ['a command without a stamp', `"operation":"countries.remove","input":{"id":"country_${'0'.repeat(32)}"}`],
  [
    'SQL where an id is expected',
    `"operation":"countries.remove","input":{"id":"' OR 1 = 1 --"},"command":{"id":"hostile"}`,
  ],
];
