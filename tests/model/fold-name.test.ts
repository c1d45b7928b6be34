import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedWords, foldName } from '../../contract/model/fold-name.ts';
import { idFrom } from '../../contract/model/id.ts';
import { FoldedNames, soughtIn } from '../../db/tables/folded-names.ts';
import { cellsOf, fixture, linesOf } from '../imports/files.ts';

const id = idFrom('official', '0'.repeat(32));

/** Whether somebody who types this finds the name. */
function finds(typed: string, name: string): boolean {
  const found = new FoldedNames([{ id, name, alias: null, searched: null }]).find(soughtIn(typed), 1);
  return Object.values(found).some((names) => names.length > 0);
}

/** What a person types, and the name it has to find. */
const pairs: readonly (readonly [typed: string, name: string])[] = [
  ['lukasz', 'Łukasz Kaczmarek'],
  ['osterberg', 'Olga Østerberg'],
  ['strasse', 'Anna Straße'],
  ['STRASSE', 'Anna Straẞe'],
  ['dang', 'Đặng Thị Ngọc Thịnh'],
  ['thor', 'Guðlaugur Þór Þórðarson'],
  ['gudlaugur', 'Guðlaugur Þór Þórðarson'],
  ['genba', 'Kōichirō Genba'],
  ['gemba', 'Kōichirō Genba'],
  ['genba', 'Gemba Koichiro'],
  ['cavusoglu', 'Mevlüt Çavuşoğlu'],
  ['istanbul', 'İSTANBUL'],
  ['ISTANBUL', 'istanbul'],
  ['yildirim', 'Binali Yıldırım'],
  ['aliyev', 'İlham Əliyev'],
  ['oeuvre', 'Œuvre'],
  ['горбачев', 'Михаил Горбачёв'],
  ['горбачёв', 'Михаил Горбачев'],
  ['сергеи', 'Сергей Лавров'],
  ['сергей', 'Серге́й Лавро́в'],
  ['Sergei', 'Серге́й Викторович Лавров'],
  ['Sergey', 'Серге́й Викторович Лавров'],
  ['Sergej', 'Сергей Викторович Лавров'],
  ['Сергей', 'Sergei Lavrov'],
  ['sergey lawrow', 'Sergei Lavrov'],
  ['Mikhail', 'Михаил Мишустин'],
  ['Михаил', 'Mikhail Mishustin'],
  ['mihail', 'Mikhail Mishustin'],
  ['dmitry', 'Дмитрий Медведев'],
  ['dmitri', 'Dmitriy Medvedev'],
  ['yeltsin', 'Борис Ельцин'],
  ['zelensky', 'Володимир Зеленський'],
  ['zelenskyy', 'Volodymyr Zelensky'],
  ['djindjic', 'Zoran Đinđić'],
  ['vucic', 'Александар Вучић'],
  ['محمد', 'مُحَمَّد جواد ظريف'],
  ['احمد', 'أحمد أبو الغيط'],
  ['أحمد', 'احمد ابو الغيط'],
  ['فاطمه', 'فاطمة'],
  ['علي', 'على اکبر صالحی'],
  ['صالحي', 'على اکبر صالحی'],
  ['محمد', 'محمـــد'],
  ['kerry', 'Ｊｏｈｎ　Ｋｅｒｒｙ'],
  ['ｋｅｒｒｙ', 'John Kerry'],
  ['oneill', "Paul O'Neill"],
  ['o’neill', 'Paul O’Neill'],
  ['sanaa', 'Sana‘a'],
  ['sung hwan', 'Kim Sung-hwan'],
  ['sung-hwan', 'Kim Sung Hwan'],
  ['jongun', 'Kim Jong-un'],
  ['jongun', 'Kim Jong Un'],
  ['kimjongun', 'Kim Jong-un'],
  ['jong-un', 'Kim Jongun'],
  ['alsayed', 'Ahmed al-Sayed'],
  ['al sayed', 'Ahmed Al-Sayed'],
  ['毅', '王毅'],
  ['王', '王毅'],
  ['洁篪', '杨洁篪'],
  ['김', '김성환'],
  ['성환', '김성환'],
  ['はなこ', 'ハナコ'],
  ['ﾊﾅｺ', 'はなこ'],
  ['muller', 'Hans Müller'],
  ['mueller', 'Hans Müller'],
  ['müller', 'Robert Mueller'],
  ['fumio kishida', 'Kishida Fumio'],
  ['clinton, hillary', 'Hillary Clinton'],
  ['hil cli', 'Hillary Clinton'],
  ['erry', 'John Kerry'],
  ['i\u00advan', 'Ivan'],
];

const strangers: readonly (readonly [typed: string, name: string])[] = [
  ['nla', 'Jon Lavrov'],
  ['jongun', 'Kim Yong-jun'],
  ['jong', 'Yong Kim'],
  ['기', '김성환'],
  ['가', '까'],
  ['か', 'がく'],
  ['hbj', 'Hadja Lahbib'],
  ['ivan', 'Iran'],
  ['лавра', 'Лавров'],
  ['kerry hillary', 'John Kerry'],
  ['王 毅 洁', '王毅'],
  ['', 'John Kerry'],
  [' - ', 'Kim Sung-hwan'],
];

describe('a name', () => {
  test.for(pairs)('typed as "%s" is found: %s', ([typed, name]) => {
    expect(finds(typed, name)).toBe(true);
  });

  test.for(strangers)('typed as "%s" is not taken for %s', ([typed, name]) => {
    expect(finds(typed, name)).toBe(false);
  });
});

describe('folding', () => {
  test('takes away what tells two spellings of one name apart', () => {
    expect(foldName('  Łukasz   ØSTERBERG-Þór, O’Neill ')).toBe('lukasz osterberg thor oneill');
    expect(foldName('ＫＩＭ Jong‐un')).toBe('kim jong un');
    expect(foldName('김성환')).toBe('김성환');
  });

  test('changes nothing that is folded already, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('every real name', () => {
  const columnOf = { 'cabinet-holders': 'person', 'foreign-ministers': 'name', 'secretary-travels': 'name' };
  const inColumns = Object.entries(columnOf).flatMap(([format, column]) => {
    const [head = '', ...rows] = linesOf(fixture(format));
    return rows.map((row) => cellsOf(row)[head.split(',').indexOf(column)] ?? '');
  });
  const inParts = linesOf(fixture('pocom-people'))
    .slice(1)
    .map((row) => cellsOf(row).slice(1, 3).toReversed().join(' '));
  const names = [...new Set([...inColumns, ...inParts])].filter((name) => name !== '');

  test('is there to be tried', () => {
    expect(names.length).toBeGreaterThan(60);
  });

  test.for(names)('%s finds itself: as it is, in either case, without accents, by each word', (name) => {
    const withoutAccents = name.normalize('NFD').replaceAll(/\p{M}/gu, '');
    for (const typed of [name, name.toLowerCase(), name.toUpperCase(), withoutAccents, foldName(name)]) {
      expect(finds(typed, name), typed).toBe(true);
    }
    for (const word of [...foldedWords(name), ...name.split(' ')]) {
      if (foldName(word) !== '') expect(finds(word, name), word).toBe(true);
    }
  });
});
