/** Times as mail about calls writes them: a moment, a window, "after 13:00", or words that name none. */
const day = String.raw`(?<day>\d{4}-\d{2}-\d{2})`;
const clock = String.raw`\d{2}:\d{2}`;

/** Each shape with how the same time is typed (ISO 8601-2). What stands in brackets behind it is words. */
const shapes: readonly (readonly [shape: RegExp, typed: string])[] = [
  [new RegExp(`^${day}$`), '$<day>'],
  [new RegExp(`^${day} any ?time$`), '$<day>'],
  [new RegExp(`^${day} (?<part>night|morning|afternoon|evening)$`), '$<day> $<part>'],
  [new RegExp(`^${day} (?<at>${clock})$`), '$<day>T$<at>'],
  [new RegExp(`^${day} (?<from>${clock}) ?[-–] ?(?<to>${clock})$`), '$<day>T$<from>/$<day>T$<to>'],
  [new RegExp(`^${day} after (?<from>${clock})$`), '$<day>T$<from>/$<day>'],
  [new RegExp(`^${day} before (?<to>${clock})$`), '$<day>/$<day>T$<to>'],
];

/** The time a text names, as it is typed; `unknown` for words such as "this evening", which are kept beside it. */
export function typedTime(text: string): string {
  const bare = text.replace(/ *\([^()]*\)$/, '').trim();
  for (const [shape, typed] of shapes) if (shape.test(bare)) return bare.replace(shape, typed);
  const [onlyDay] = /^\d{4}-\d{2}-\d{2}(?= )/.exec(bare) ?? [];
  return onlyDay ?? 'unknown';
}
