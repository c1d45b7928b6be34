/** Times as they may be typed; the guide shows how each is read, by reading it. */
export const exampleZone = 'America/New_York';

export const timeExamples: readonly (readonly [typed: string, what: string])[] = [
  ['2013-02-12T14:30', 'to the minute'],
  ['2013-02-12 14', 'to the hour'],
  ['2013-02-17 morning', 'a part of the day: night, morning, afternoon or evening'],
  ['2013-02-12', 'a day'],
  ['2012-01', 'a month'],
  ['2013-02-12?', 'uncertain: the day may be another'],
  ['2013-02-12~', 'about then: a day more on each side'],
  ['2012-01-30/2012-01-31', 'from one to the other'],
  ['2013-02-12T10:57[Asia/Shanghai]', 'by the clock of another place'],
  ['2013-02-12T02:57:51Z', 'to the second, in UTC'],
  ['unknown', 'kept as unknown'],
];
