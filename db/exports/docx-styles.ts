/** How a Word document of a report looks: its styles, and the numbering of its paragraphs. */
import { AlignmentType, LevelFormat, type INumberingOptions, type IStylesOptions } from 'docx';

/** Those with a name of Word's own are known to it, whatever its language. */
export const styleNames = {
  strong: 'Strong',
  quiet: 'Quiet',
  mark: 'EndnoteReference',
  endnoteText: 'EndnoteText',
  caption: 'Caption',
  classification: 'Classification',
  pageCount: 'PageCount',
  tableText: 'TableText',
} as const;

export const numberings = { paragraphs: 'paragraphs', list: 'list' } as const;

const ink = '1C2127';
const quietInk = '404854';
/** In half points. */
const sizes = { text: 21, small: 18, title: 36, heading: 26 };
/** In twentieths of a point. */
const hanging = 567;

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'Noto Sans CJK SC' },
        size: sizes.text,
        sizeComplexScript: sizes.text,
        color: ink,
        language: { value: 'en-GB', eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: { run: { size: sizes.title, bold: true }, paragraph: { spacing: { after: 60 }, keepNext: true } },
    heading1: {
      run: { size: sizes.heading, bold: true },
      paragraph: { spacing: { before: 320, after: 100 }, keepNext: true, keepLines: true },
    },
    caption: {
      run: { size: sizes.small, color: quietInk },
      paragraph: { spacing: { before: 60, after: 80 }, keepNext: true },
    },
    endnoteText: { run: { size: sizes.small }, paragraph: { spacing: { after: 60 } } },
    endnoteReference: { run: { superScript: true } },
  },
  paragraphStyles: [
    {
      id: styleNames.classification,
      name: 'Classification',
      basedOn: 'Normal',
      run: { bold: true, size: sizes.small },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
    },
    {
      id: styleNames.pageCount,
      name: 'Page count',
      basedOn: 'Normal',
      run: { size: sizes.small, color: quietInk },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { after: 0 } },
    },
    {
      id: styleNames.tableText,
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: sizes.small },
      paragraph: { spacing: { after: 0, line: 252 } },
    },
  ],
  characterStyles: [
    { id: styleNames.strong, name: 'Strong', run: { bold: true, boldComplexScript: true } },
    { id: styleNames.quiet, name: 'Quiet', run: { color: quietInk } },
  ],
};

export const numbering: INumberingOptions = {
  config: [
    {
      reference: numberings.paragraphs,
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: hangingBy(hanging, hanging) }],
    },
    {
      reference: numberings.list,
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '–', style: hangingBy(hanging + 283, 283) }],
    },
  ],
};

function hangingBy(start: number, by: number) {
  return { paragraph: { indent: { start, hanging: by } } };
}
