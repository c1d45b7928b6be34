import { describe, expect, test } from 'vitest';
import { standingOf, tenureInForce } from '../../contract/model/holder.ts';
import { parseInstant } from '../../contract/model/when.ts';
import { seoul, tenure, type Tenure } from './tenures.ts';

/** Where each of the tenures of one seat stands. */
function standings(tenures: readonly Tenure[], at: string): string[] {
  return tenures.map((one) => standingOf(one, tenures, parseInstant(at, seoul)));
}

describe('where a tenure stands', () => {
  test('is told by its end where one is told', () => {
    const kim = tenure('kim', '2010-10-08', '2013-03-11');
    expect(standings([kim], '2010-10-07T12:00')).toEqual(['to come']);
    expect(standings([kim], '2011-01-01T12:00')).toEqual(['in force']);
    expect(standings([kim], '2013-03-11T12:00')).toEqual(['possibly in force']);
    expect(standings([kim], '2013-03-12T12:00')).toEqual(['past']);
  });

  test('is in force without an end while nobody followed', () => {
    expect(standings([tenure('lavrov', '2004-03-09')], '2013-02-12T12:00')).toEqual(['in force']);
  });

  test('is past without an end once a holder has followed, and not before', () => {
    const tenures = [tenure('first', '1885-06-01'), tenure('second', '1889-06-01')];
    expect(standings(tenures, '1887-01-01T12:00')).toEqual(['in force', 'to come']);
    expect(standings(tenures, '1890-01-01T12:00')).toEqual(['past', 'in force']);
  });

  test('is in force beside a later one when its own end is told and still to come', () => {
    const tenures = [tenure('long', '2010', '2016'), tenure('short', '2012', '2013')];
    expect(standings(tenures, '2014-06-01T12:00')).toEqual(['in force', 'past']);
  });

  test('is past after a vacancy, and cannot be told after somebody acting', () => {
    expect(
      standings([tenure('kim', '2010'), tenure('gap', '2013', null, 'vacant')], '2014-01-01T12:00'),
    ).toEqual(['past', 'in force']);
    expect(
      standings([tenure('kim', '2010'), tenure('deputy', '2013', null, 'acting')], '2014-01-01T12:00'),
    ).toEqual(['possibly in force', 'in force']);
  });

  test('of somebody acting is past after anybody', () => {
    const tenures = [tenure('one', '2010', null, 'acting'), tenure('two', '2011', null, 'acting')];
    expect(standings(tenures, '2012-06-01T12:00')).toEqual(['past', 'in force']);
  });

  test('cannot be told while the one that follows may not have begun', () => {
    const tenures = [tenure('old', '2007-05'), tenure('new', '2013-03')];
    expect(standings(tenures, '2013-03-15T12:00')).toEqual(['possibly in force', 'possibly in force']);
    expect(standings(tenures, '2013-04-01T12:00')).toEqual(['past', 'in force']);
  });

  test('cannot be told where two officials were in the seat at once for long: it is one of several', () => {
    const together = [tenure('a', '2004-01-01', '2010-01-01'), tenure('b', '2005-01-01', '2011-01-01')];
    const open = [tenure('c', '2012-01-01'), tenure('d', '2013-01-01')];
    expect(standings([...together, ...open], '2014-01-01T12:00').slice(2)).toEqual([
      'possibly in force',
      'in force',
    ]);
    const handedOver = [tenure('a', '2004-01-01', '2010-01-20'), tenure('b', '2010-01-01', '2011-01-01')];
    expect(standings([...handedOver, ...open], '2014-01-01T12:00').slice(2)).toEqual(['past', 'in force']);
  });

  test('is past when it began longer ago than anybody keeps a seat', () => {
    expect(standings([tenure('old', '1905')], '1970-01-01T12:00')).toEqual(['in force']);
    expect(standings([tenure('old', '1905')], '2013-01-01T12:00')).toEqual(['past']);
  });

  test('cannot be told without a beginning, or with an end that nobody knows', () => {
    expect(standings([tenure('undated', null)], '2013-01-01T12:00')).toEqual(['possibly in force']);
    expect(standings([tenure('gone', '2007', 'unknown')], '2013-01-01T12:00')).toEqual(['possibly in force']);
    expect(standings([tenure('never', null, 'unknown')], '2013-01-01T12:00')).toEqual(['past']);
  });
});

describe('the tenure of a seat', () => {
  const at = parseInstant('2013-06-01T12:00', seoul);

  test('is the one in force, or the one that may be, and none that is past', () => {
    const [old, kim, undated] = [tenure('old', '1880'), tenure('kim', '2010'), tenure('undated', null)];
    expect(tenureInForce([undated, old, kim], at)).toBe(kim);
    expect(tenureInForce([old, undated], at)).toBe(undated);
    expect(tenureInForce([old], at)).toBeNull();
  });
});
