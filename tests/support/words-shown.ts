/** The words a source file may show to people: its texts and its strings, without what only programs read. */
import { parseSync, Visitor } from 'vite';
import { textOf } from './source-files.ts';

/** A sentence, a phrase, or a single word as a label is written; not a class name, a key or a path. */
function isShown(text: string): boolean {
  return (
    /^[A-Z][a-z]+$/.test(text.trim()) ||
    (/[A-Za-z] [A-Za-z]/.test(text) && !/^[a-z]+(?:-[a-z]+)*(?: [a-z-]+)*$/.test(text))
  );
}

export function wordsShownIn(path: string): string[] {
  const { program, errors } = parseSync(path, textOf(path));
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  const shown: string[] = [];
  const add = (text: string) => {
    if (isShown(text)) shown.push(text.trim());
  };
  new Visitor({
    JSXText: ({ value }) => void (value.trim() !== '' && shown.push(value.trim())),
    Literal({ value }) {
      if (typeof value === 'string') add(value);
    },
    TemplateElement: ({ value }) => add(value.raw),
  }).visit(program);
  return shown;
}
