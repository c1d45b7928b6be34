import { describe, expect, test } from 'vitest';
import { acceleratorOf, keysInWords } from '../../electron/accelerator.ts';

describe('keys in a native menu', () => {
  test.for([
    ['Ctrl+z', 'Ctrl+Z'],
    ['Meta+Shift+z', 'Cmd+Shift+Z'],
    ['Alt+ArrowLeft', 'Alt+Left'],
    ['Ctrl+Enter', 'Ctrl+Enter'],
    ['F1', 'F1'],
    ['F10', 'F10'],
  ] as const)('are %s as %s', ([keys, accelerator]) => {
    expect(acceleratorOf(keys)).toBe(accelerator);
  });

  test.for([
    'l',
    '?',
    '/',
    'g o',
    'Escape',
    'Enter',
    'ArrowDown',
    'Shift+ArrowRight',
    'Home',
    'Space',
    '+',
    'Ctrl++',
  ])('are not claimed for %s, which types or moves by itself', (keys) => {
    expect(acceleratorOf(keys)).toBeNull();
  });

  test('that are not claimed are read behind the title', () => {
    expect(keysInWords(['g o'])).toBe(' (g o)');
    expect(keysInWords(['Shift+ArrowRight', 'x'])).toBe(' (Shift+Right)');
    expect(keysInWords([])).toBe('');
  });
});
