/** The words of a report as runs of a Word document: what people typed is text in them and never a field. */
import { BookmarkEnd, BookmarkStart, EndnoteReferenceRun, ImportedXmlComponent, TextRun } from 'docx';
import { fitForXml } from '../../contract/model/in-markup.ts';
import { textOf, type Run } from '../../contract/model/report/report.ts';
import { styleNames } from './docx-styles.ts';

type Piece = TextRun | EndnoteReferenceRun | BookmarkStart | BookmarkEnd | ImportedXmlComponent;

const rightToLeft =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]$/u;

/** By its first letter, as a browser decides it. */
export function isRightToLeft(text: string): boolean {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return rightToLeft.test(letter);
}

/** Runs of one document; a source's endnote stands at its first mark, and every later mark refers to that one. */
export class Words {
  readonly #marked = new Set<number>();

  of(runs: readonly Run[]): Piece[] {
    return runs.flatMap(({ text, weight, endnote }, index) => [
      ...(text === '' ? [] : textRuns(text, weight === null ? undefined : styleNames[weight])),
      ...(endnote === null ? [] : this.#mark(endnote, endsWithMark(runs.slice(0, index)) && text === '')),
    ]);
  }

  #mark(number: number, followsAnother: boolean): Piece[] {
    const comma = followsAnother ? [new TextRun({ text: ', ', style: styleNames.mark })] : [];
    const bookmark = `_Source${number}`;
    if (this.#marked.has(number)) return [...comma, reference(bookmark, number)];
    this.#marked.add(number);
    return [
      ...comma,
      new BookmarkStart(bookmark, number),
      new EndnoteReferenceRun(number),
      new BookmarkEnd(number),
    ];
  }
}

function endsWithMark(runs: readonly Run[]): boolean {
  const last = runs.findLast(({ text, endnote }) => text !== '' || endnote !== null);
  return last !== undefined && last.endnote !== null;
}

/** A second reference to one endnote is not allowed; this field shows the number of the first. */
function reference(bookmark: string, number: number): ImportedXmlComponent {
  return ImportedXmlComponent.fromXmlString(
    `<w:fldSimple w:instr=" NOTEREF ${bookmark} \\f \\h "><w:r><w:rPr><w:rStyle w:val="${styleNames.mark}"/></w:rPr><w:t>${number}</w:t></w:r></w:fldSimple>`,
  );
}

/** Each line of a text; the library takes some words for fields where they come as children, and none that come as text. */
export function textRuns(text: string, style?: string): TextRun[] {
  const direction = isRightToLeft(text) ? { rightToLeft: true } : {};
  return fitForXml(text)
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          ...direction,
          ...(index > 0 && { break: 1 }),
          ...(style !== undefined && { style }),
        }),
    );
}

export function areRightToLeft(runs: readonly Run[]): boolean {
  return isRightToLeft(textOf(runs));
}
