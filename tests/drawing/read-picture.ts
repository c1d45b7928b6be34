/** Reads a picture as a person does: by the words on its axes, and by where its forms lie. */
import type { Mark, Picture, Shape } from '../../drawing/picture.ts';

export function everyShape({ shapes }: Pick<Picture, 'shapes'>): Shape[] {
  return shapes.flatMap(withChildren);
}

function withChildren(shape: Shape): Shape[] {
  return [
    shape,
    ...(shape.children ?? []).flatMap((child) => (typeof child === 'string' ? [] : withChildren(child))),
  ];
}

export function shapesOf(picture: Pick<Picture, 'shapes'>, className: string): Shape[] {
  return everyShape(picture).filter((shape) => shape.className?.split(' ').includes(className));
}

export function marksOf(picture: Picture): Mark[] {
  return everyShape(picture).flatMap(({ mark }) => mark ?? []);
}

export function textsOf(picture: Pick<Picture, 'shapes'>): string[] {
  return everyShape(picture)
    .filter(({ tag }) => tag === 'text')
    .map((shape) => wordsOf(shape));
}

function wordsOf({ children = [] }: Shape): string {
  return children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}

export function numberAt({ attributes = {} }: Shape, name: string): number {
  const value = Number(attributes[name]);
  if (Number.isNaN(value)) throw new Error(`The shape has no ${name}.`);
  return value;
}

/** Where the axis says that a share or a length lies, from two of its ticks. */
export function axisOf(picture: Picture, along: 'x' | 'y', ticks: readonly (readonly [string, number])[]) {
  const found = ticks.map(([words, value]) => {
    const tick = shapesOf(picture, 'plot-tick').find((shape) => wordsOf(shape) === words);
    if (tick === undefined) throw new Error(`No tick says ${words}.`);
    return [numberAt(tick, along), value] as const;
  });
  const [[at0, value0], [at1, value1]] = found as [readonly [number, number], readonly [number, number]];
  return (at: number) => value0 + ((at - at0) / (at1 - at0)) * (value1 - value0);
}

/** The corners of a path of `M`, `L`, `H` and `V`. */
export function cornersOf(d: string): (readonly [number, number])[] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([MLHV])(-?[\d.]+)(?:,(-?[\d.]+))?/g)].map(([, letter, first, second]) => {
    if (letter === 'V') y = Number(first);
    else x = Number(first);
    if (letter === 'M' || letter === 'L') y = Number(second);
    return [x, y] as const;
  });
}
