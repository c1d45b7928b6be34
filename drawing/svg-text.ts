/** A picture as the text of an SVG file that needs nothing else: its own style, every text escaped, nothing that runs. */
import { inMarkup } from '../contract/model/in-markup.ts';
import { lightColour } from './light-colours.ts';
import type { Picture, Shape } from './picture.ts';
import { plotStyle } from './plot-style.ts';
import { timelineStyle } from './timeline/timeline-style.ts';

const baseStyle = `
svg { font-family: 'Inter', system-ui, 'Noto Sans', sans-serif; font-size: 11px }
.ground { fill: #ffffff }
`;

export function svgText({ width, height, title, summary, shapes }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title summary">`,
    `<title id="title">${inMarkup(title)}</title>`,
    `<desc id="summary">${inMarkup(summary)}</desc>`,
    `<style>${baseStyle}${timelineStyle}${plotStyle(lightColour)}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    ...shapes.map(shapeText),
    '</svg>',
    '',
  ].join('\n');
}

function shapeText({ tag, className, attributes = {}, children = [] }: Shape): string {
  const all = { ...(className !== undefined && { class: className }), ...attributes };
  const told = Object.entries<string | number>(all).map(
    ([name, value]) => ` ${name}="${inMarkup(String(value))}"`,
  );
  if (children.length === 0) return `<${tag}${told.join('')}/>`;
  const inner = children.map((child) => (typeof child === 'string' ? inMarkup(child) : shapeText(child)));
  return `<${tag}${told.join('')}>${inner.join('')}</${tag}>`;
}
