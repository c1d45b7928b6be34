import { expect, test } from 'vitest';
import { contextTemplate } from '../../electron/context-template.ts';

const editFlags = {
  canUndo: true,
  canRedo: false,
  canCut: false,
  canCopy: false,
  canPaste: true,
  canDelete: false,
  canSelectAll: true,
  canEditRichly: false,
};
const field = {
  isEditable: true,
  selectionText: '',
  editFlags,
  misspelledWord: '',
  dictionarySuggestions: [],
};
const acts = { replace() {}, accept() {} };

test('a click on nothing has no menu, and one on chosen text copies', () => {
  expect(contextTemplate({ ...field, isEditable: false }, acts)).toEqual([]);
  expect(contextTemplate({ ...field, isEditable: false, selectionText: 'Lavrov' }, acts)).toEqual([
    { role: 'copy' },
  ]);
});

test('a click into a field has what is done with text, off where it cannot be done', () => {
  const items = contextTemplate(field, acts).map(({ role, type, enabled }) =>
    `${role ?? type} ${enabled ?? ''}`.trim(),
  );
  expect(items).toEqual([
    'undo true',
    'redo false',
    'separator',
    'cut false',
    'copy false',
    'paste true',
    'selectAll true',
  ]);
});

test('a misspelled word has suggestions first, and can be accepted', () => {
  const said: string[] = [];
  const items = contextTemplate(
    { ...field, misspelledWord: 'amb', dictionarySuggestions: ['ambassador', 'R&D'] },
    { replace: (word) => said.push(`replace ${word}`), accept: (word) => said.push(`accept ${word}`) },
  );
  expect(items.slice(0, 3).map(({ label }) => label)).toEqual([
    'ambassador',
    'R&&D',
    'Accept the spelling until Demarche is closed',
  ]);
  for (const item of items) item.click?.({} as never, undefined, {});
  expect(said).toEqual(['replace ambassador', 'replace R&D', 'accept amb']);
});
