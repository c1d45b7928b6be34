import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tenuresAt } from '../../contract/model/holder.ts';
import { parseInstant } from '../../contract/model/when.ts';
import { shuffled } from '../support/arbitraries.ts';
import { seoul, tenure, type Tenure } from './tenures.ts';

const on = (typed: string) => parseInstant(typed, seoul);

const namesAt = (tenures: readonly Tenure[], typed: string) =>
  tenuresAt(tenures, on(typed)).map(({ id }) => id.slice('tenure_'.length));

describe('who held a seat at a moment', () => {
  const kim = tenure('kim', '2010-10-08', '2013-03-11');
  const yun = tenure('yun', '2013-03-11');

  test('is the one whose tenure covers it', () => {
    expect(namesAt([kim, yun], '2013-02-12T12:00')).toEqual(['kim']);
    expect(namesAt([kim, yun], '2013-04-12T12:00')).toEqual(['yun']);
  });

  test('is nobody before the first known tenure', () => {
    expect(namesAt([kim, yun], '2010-10-07T12:00')).toEqual([]);
  });

  test('on the day of a handover is both, the newcomer first', () => {
    expect(namesAt([kim, yun], '2013-03-11T12:00')).toEqual(['yun', 'kim']);
  });

  test('counts the day in the zone of the seat', () => {
    expect(tenuresAt([kim, yun], Date.parse('2013-03-10T14:59:59Z')).map(({ id }) => id)).toEqual([
      'tenure_kim',
    ]);
    expect(tenuresAt([kim, yun], Date.parse('2013-03-11T15:00:00Z')).map(({ id }) => id)).toEqual([
      'tenure_yun',
    ]);
  });

  test('is nobody in a gap between two tenures', () => {
    const tenures = [tenure('kim', '2010', '2012'), tenure('yun', '2014')];
    expect(namesAt(tenures, '2013-06-01T12:00')).toEqual([]);
  });

  test('is the holder before anybody acting', () => {
    const tenures = [tenure('deputy', '2013-01-01', '2013-04-01', 'acting'), tenure('kim', '2013-02-01')];
    expect(namesAt(tenures, '2013-03-01T12:00')).toEqual(['kim', 'deputy']);
    expect(namesAt(tenures, '2013-01-15T12:00')).toEqual(['deputy']);
  });

  test('is a vacancy that names nobody where one is recorded', () => {
    const [found] = tenuresAt([tenure('gap', '2013-01-01', '2013-02-01', 'vacant')], on('2013-01-15T12:00'));
    expect(found).toMatchObject({ kind: 'vacant', officialId: null });
  });

  test('is a certain vacancy before a holder who may have come already', () => {
    const tenures = [tenure('new', '2013-03'), tenure('gap', '2013-02-15', null, 'vacant')];
    expect(namesAt(tenures, '2013-03-15T12:00')).toEqual(['gap', 'new']);
    expect(namesAt(tenures, '2013-04-01T12:00')).toEqual(['new', 'gap']);
  });

  test('is certain only once the whole of an imprecise beginning has passed', () => {
    const tenures = [tenure('old', '2007-05', '2013-03'), tenure('new', '2013-03')];
    expect(namesAt(tenures, '2013-02-28T12:00')).toEqual(['old']);
    expect(namesAt(tenures, '2013-03-15T12:00')).toEqual(['new', 'old']);
    expect(namesAt(tenures, '2013-04-01T12:00')).toEqual(['new']);
  });

  test('may be one whose beginning nobody knows, after those who are certain', () => {
    const tenures = [tenure('undated', null), tenure('kim', '2010-10-08')];
    expect(namesAt(tenures, '2013-02-12T12:00')).toEqual(['kim', 'undated']);
    expect(namesAt(tenures, '2009-02-12T12:00')).toEqual(['undated']);
  });

  test('may still be one whose end is not known', () => {
    const tenures = [tenure('gone', '2007-05', 'unknown'), tenure('kim', '2010-10-08')];
    expect(namesAt(tenures, '2013-02-12T12:00')).toEqual(['kim', 'gone']);
  });

  test('does not depend on the order in which tenures were entered', () => {
    const year = fc.option(fc.integer({ min: 2000, max: 2015 }), { freq: 4 });
    const arbitraryTenures = fc
      .array(fc.record({ began: year, ended: year, kind: fc.constantFrom('holder', 'acting', 'vacant') }), {
        minLength: 2,
        maxLength: 6,
      })
      .map((all) =>
        all.map(({ began, ended, kind }, index) =>
          tenure(String(index), began === null ? null : `${began}`, ended === null ? null : `${ended}`, kind),
        ),
      );
    fc.assert(
      fc.property(
        arbitraryTenures.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        fc.integer({ min: 2000, max: 2016 }),
        ([entered, reordered], when) => {
          expect(namesAt(reordered, `${when}-06-01`)).toEqual(namesAt(entered, `${when}-06-01`));
        },
      ),
    );
  });
});
