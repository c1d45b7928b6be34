/** Colours as eyes see them: contrast after WCAG 2.2, distance in CIELAB (1976), colour blindness after Machado 2009. */

/** Linear red, green and blue, from 0 to 1. */
export type Colour = readonly [number, number, number];
type Row = readonly [number, number, number];

export function linear(hex: string): Colour {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

export function contrast(one: Colour, other: Colour): number {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  return dot([0.2126, 0.7152, 0.0722], colour);
}

/** Full severity: what is seen without one kind of cone. */
export const sights: Readonly<Record<string, readonly [Row, Row, Row]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export function seenWith(sight: string, colour: Colour): Colour {
  const rows = sights[sight];
  if (rows === undefined) throw new Error(`There is no sight called ${sight}.`);
  const seen = (row: Row) => Math.min(1, Math.max(0, dot(row, colour)));
  return [seen(rows[0]), seen(rows[1]), seen(rows[2])];
}

export function distance(one: Colour, other: Colour): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function lab(colour: Colour): Row {
  const x = bent(dot([0.4124564, 0.3575761, 0.1804375], colour) / 0.95047);
  const y = bent(dot([0.2126729, 0.7151522, 0.072175], colour));
  const z = bent(dot([0.0193339, 0.119192, 0.9503041], colour) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function bent(share: number): number {
  return share > 216 / 24_389 ? Math.cbrt(share) : ((24_389 / 27) * share + 16) / 116;
}

function dot(row: Row, [red, green, blue]: Colour): number {
  return row[0] * red + row[1] * green + row[2] * blue;
}
