import { describe, expect, test } from 'vitest';
import { outsideAddress } from '../../electron/outside-address.ts';

const hostile = [
  '',
  'http://example.org/',
  'HTTPS://example.org/',
  'https:/example.org/',
  'https:example.org',
  '//example.org/',
  'file:///etc/passwd',
  'file://server/share/run.exe',
  'smb://server/share',
  'ftp://example.org/',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'blob:https://example.org/1',
  'about:blank',
  'chrome://settings',
  'devtools://devtools/bundled/inspector.html',
  'view-source:https://example.org/',
  'ms-settings:privacy',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x&crumb=location:\\\\evil.test',
  'vscode://file/etc/passwd',
  'demarche://open/x',
  'demarche-app://page/',
  'mailto:someone@example.org',
  'tel:+12025550100',
  '\\\\evil.test\\share',
  'C:\\Windows\\System32\\calc.exe',
  'https://',
  'https://localhost/',
  'https://printer.local/',
  'https://intranet/',
  'https://127.0.0.1/',
  'https://10.0.0.1:8443/',
  'https://2130706433/',
  'https://0x7f.0.0.1/',
  'https://[::1]/',
  'https://example.org@evil.test/',
  'https://someone:word@evil.test/',
  'https://evil.test\\@example.org/',
  'https://example.org/\u202egpj.exe',
  'https://example.org/\u0000',
  'https://example.org/a b',
  'https://exa\tmple.org/',
  'https://example.org/\r\nHost: evil.test',
  ' https://example.org/',
  'https://example.org/ --no-sandbox',
  `https://example.org/${'a'.repeat(2_000)}`,
];

describe('an address for the browser', () => {
  test('is one of the web, shown with the host it leads to', () => {
    expect(outsideAddress('https://history.state.gov/departmenthistory/travels?year=2013#top')).toEqual({
      href: 'https://history.state.gov/departmenthistory/travels?year=2013#top',
      host: 'history.state.gov',
    });
    expect(outsideAddress('https://www.mid.ru:8443/ru/')?.host).toBe('www.mid.ru:8443');
  });

  test('shows letters of another script spelled out, so that none passes for another', () => {
    // The second letter is Cyrillic; what it is spelled as is Punycode (RFC 3492) by Node's own converter.
    expect(outsideAddress('https://еxample.org/')?.host).toMatch(/^xn--/);
  });

  test('is none of forty and more hostile texts', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(40);
    expect(hostile.filter((text) => outsideAddress(text) !== null)).toEqual([]);
  });
});
