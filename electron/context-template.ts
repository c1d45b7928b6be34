/** The menu of a click into a field or on chosen text, as data: spelling, and what is done with text. */
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

type Item = MenuItemConstructorOptions;
type Asked = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'editFlags' | 'misspelledWord' | 'dictionarySuggestions'
>;

export interface SpellingActs {
  readonly replace: (word: string) => void;
  readonly accept: (word: string) => void;
}

/** Empty where there is nothing to do. */
export function contextTemplate(asked: Asked, acts: SpellingActs): Item[] {
  if (!asked.isEditable) return asked.selectionText.trim() === '' ? [] : [{ role: 'copy' }];
  const { canUndo, canRedo, canCut, canCopy, canPaste, canSelectAll } = asked.editFlags;
  return [
    ...spelling(asked, acts),
    { role: 'undo', enabled: canUndo },
    { role: 'redo', enabled: canRedo },
    { type: 'separator' },
    { role: 'cut', enabled: canCut },
    { role: 'copy', enabled: canCopy },
    { role: 'paste', enabled: canPaste },
    { role: 'selectAll', enabled: canSelectAll },
  ];
}

/** A word is accepted for as long as the application runs: kept, it would be text of a record outside the workspace. */
function spelling({ misspelledWord, dictionarySuggestions }: Asked, acts: SpellingActs): Item[] {
  if (misspelledWord === '') return [];
  const suggestions = dictionarySuggestions.map((word) => ({
    label: word.replaceAll('&', '&&'),
    click: () => acts.replace(word),
  }));
  return [
    ...(suggestions.length > 0 ? suggestions : [{ label: 'No suggestions', enabled: false }]),
    { label: 'Accept the spelling until Demarche is closed', click: () => acts.accept(misspelledWord) },
    { type: 'separator' },
  ];
}
