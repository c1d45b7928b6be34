/** A picture as a file: SVG, PNG, or its table as CSV. */
import Papa from 'papaparse';
import type { Picture, PictureTable } from '../../drawing/picture.ts';
import { svgText } from '../../drawing/svg-text.ts';
import type { PlotFormat } from './plots-stage.ts';

export const plotTypes: Readonly<Record<PlotFormat, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv',
};

/** A file name without what a file system refuses. */
export function plotFileName({ title }: Picture, format: PlotFormat): string {
  const name = title
    .replace(/[^\p{L}\p{M}\p{N} -]+/gu, ' ')
    .trim()
    .replace(/\s+/g, '-')
    .slice(0, 80)
    .toLowerCase();
  return `${name === '' ? 'plot' : name}.${format}`;
}

/** What could be taken for a formula is marked as text. */
export function csvText({ columns, rows }: PictureTable): string {
  return Papa.unparse([columns.map(({ title }) => title), ...rows.map(({ cells }) => [...cells])], {
    escapeFormulae: true,
    newline: '\r\n',
  });
}

export async function plotBlob(picture: Picture, format: PlotFormat): Promise<Blob> {
  if (format === 'png') return pngOf(picture);
  const text = format === 'svg' ? svgText(picture) : `\ufeff${csvText(picture.table)}`;
  return new Blob([text], { type: plotTypes[format] });
}

/** Twice as fine as it is drawn. */
const fineness = 2;

async function pngOf(picture: Picture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svgText(picture)], { type: plotTypes.svg }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(picture.width * fineness, picture.height * fineness);
    const ground = canvas.getContext('2d');
    if (ground === null) throw new Error('The browser gives no canvas to draw on.');
    ground.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: plotTypes.png });
  } finally {
    URL.revokeObjectURL(address);
  }
}
