import { describe, expect, test } from 'vitest';
import { formatRecordLink, linkedThings, parseRecordLink } from '../../contract/model/record-link.ts';

const key = '0123456789abcdef0123456789abcdef';
const uid = '018f3c5a6b7c7d8e9fa0b1c2d3e4f506';
const link = `demarche://open/${key}/official/${uid}`;

/** What a page, a message or a program could hand over in place of a link. */
const hostile = [
  '',
  ' ',
  'demarche:',
  'demarche://',
  'demarche://open',
  'demarche://open/',
  `demarche://open/${key}`,
  `demarche://open/${key}/official`,
  `demarche://open/${key}/official/`,
  `demarche:///open/${key}/official/${uid}`,
  `demarche:/open/${key}/official/${uid}`,
  `demarche:open/${key}/official/${uid}`,
  `demarche://open//${key}/official/${uid}`,
  `demarche://run/${key}/official/${uid}`,
  `demarche://OPEN/${key}/official/${uid}`,
  `DEMARCHE://open/${key}/official/${uid}`,
  `demarche://open/${key}/Official/${uid}`,
  `demarche://open/${key.toUpperCase()}/official/${uid}`,
  `demarche://open/${key}/official/${uid.toUpperCase()}`,
  `${link}/`,
  `${link}/delete`,
  `${link}?do=delete`,
  `${link}#delete`,
  `${link} --no-sandbox`,
  `${link}" --no-sandbox --gpu-launcher="cmd.exe /c calc`,
  `${link}\n--inspect`,
  `${link}\n`,
  `${link}\r\n`,
  `\n${link}`,
  ` ${link}`,
  `${link} `,
  `${link}\u0000`,
  `${link}%00`,
  `${link}\u202e`,
  `\u202e${link}`,
  `${link};calc`,
  `${link}&calc`,
  `${link}|calc`,
  `${link}\`calc\``,
  `${link}$(calc)`,
  `${link}'`,
  `demarche://open/${key}/saved_view/${uid}`,
  `demarche://open/${key}/account/${uid}`,
  `demarche://open/${key}/__proto__/${uid}`,
  `demarche://open/${key}/constructor/${uid}`,
  `demarche://open/${key}/../official/${uid}`,
  `demarche://open/${key}/%6ffficial/${uid}`,
  `demarche://open/${key}/official%2f${uid}`,
  `demarche://open/${key}/official\\${uid}`,
  `demarche:\\\\open\\${key}\\official\\${uid}`,
  `demarche://open/../../${key}/official/${uid}`,
  'demarche://open/../../../../etc/passwd/official/0',
  `demarche://open@evil.test/${key}/official/${uid}`,
  `demarche://evil.test/open/${key}/official/${uid}`,
  `demarche://open:80/${key}/official/${uid}`,
  `demarche://open/${key}0/official/${uid}`,
  `demarche://open/${key.slice(1)}/official/${uid}`,
  `demarche://open/${key}/official/${uid}0`,
  `demarche://open/${key}/official/${uid.slice(1)}`,
  `demarche://open/${key}/official/official_${uid}`,
  `demarche://open/${key.replace('0', 'g')}/official/${uid}`,
  `demarche://open/${key}/official/${uid.replace('0', 'о')}`,
  `demarche://open/${key.replace('0', '０')}/official/${uid}`,
  `demarche://open/C:\\Windows/official/${uid}`,
  `demarche://open/\\\\evil.test\\share/official/${uid}`,
  `demarche-app://page/${key}/official/${uid}`,
  `https://evil.test/?${link}`,
  `javascript:${link}`,
  `file:///etc/passwd`,
  'demarche://open/' + 'a'.repeat(100_000),
  `demarche://open/${'0'.repeat(2_000)}/official/${uid}`,
  '--inspect=0.0.0.0:9229',
];

describe('a link to a record', () => {
  test('names a workspace and a record of a kind that has a place', () => {
    expect(parseRecordLink(link)).toEqual({ workspaceKey: key, id: `official_${uid}` });
  });

  test.for(linkedThings)('is read as it was written, for a %s', (thing) => {
    const made = { workspaceKey: key, id: `${thing}_${uid}` } as const;
    expect(parseRecordLink(formatRecordLink(made))).toEqual(made);
  });

  test('is none of sixty and more hostile texts', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(60);
    expect(hostile.filter((text) => parseRecordLink(text) !== null)).toEqual([]);
  });
});
