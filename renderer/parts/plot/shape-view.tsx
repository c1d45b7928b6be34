/** A shape of a picture as an element; those one can stand on are links to what is behind them, buttons, or named images. */
import { createElement, type ReactElement, type ReactNode } from 'react';
import type { Mark, Shape } from '../../../drawing/picture.ts';

/** Whether pressing a mark shows what is behind it where one is, instead of leading there. */
export type IsButton = (mark: Mark) => boolean;

export function ShapeView({ shape }: { shape: Shape }): ReactElement {
  return elementOf(shape, 0, isNoButton);
}

export function elementsOf(shapes: readonly Shape[], isButton: IsButton = isNoButton): ReactNode[] {
  return shapes.map((shape, index) => elementOf(shape, index, isButton));
}

function isNoButton(): boolean {
  return false;
}

/** By its place among its siblings where it has no key: they are drawn anew together. */
function elementOf(
  { tag, className, attributes, children = [], mark }: Shape,
  index: number,
  isButton: IsButton,
): ReactElement {
  // What a mark says is its name already; a tooltip for each of a thousand marks would be as many elements more.
  const inner = mark === undefined ? children : children.filter(isNoTitle);
  const standing =
    mark === undefined
      ? null
      : {
          key: mark.key,
          'data-mark': mark.key,
          'data-leads': mark.leadsTo?.map(({ id }) => id).join(' '),
          tabIndex: -1,
          role: roleOf(mark, isButton),
          'aria-label': mark.label,
        };
  const props = { key: index, className, ...inReact(attributes), ...standing };
  return createElement(
    tag,
    props,
    ...inner.map((child, place) => (typeof child === 'string' ? child : elementOf(child, place, isButton))),
  );
}

function roleOf(mark: Mark, isButton: IsButton): string {
  if (isButton(mark)) return 'button';
  return mark.leadsTo === undefined || mark.leadsTo.length === 0 ? 'img' : 'link';
}

/** React spells with a capital what SVG spells with a hyphen. */
function inReact(attributes: Shape['attributes']): Readonly<Record<string, string | number>> | undefined {
  if (attributes === undefined || !Object.keys(attributes).some((name) => name.includes('-')))
    return attributes;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}

function isNoTitle(child: Shape | string): boolean {
  return typeof child === 'string' || child.tag !== 'title';
}
