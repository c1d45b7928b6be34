/** The outlines of the countries on the plane, by their number, from the kept atlas. */
import { geoEqualEarth, geoGraticule10, geoPath, type GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };

export interface WorldOutlines {
  readonly width: number;
  readonly height: number;
  readonly projection: GeoProjection;
  /** The edge of the world, and the net of its meridians and parallels. */
  readonly edge: string;
  readonly net: string;
  /** The lines between countries. */
  readonly borders: string;
  /** By number; those that ISO gives none by name. */
  readonly countries: ReadonlyMap<
    string,
    { readonly path: string; readonly middle: readonly [number, number] }
  >;
}

// What a JSON file holds is not told as narrowly as its types are.
const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
/** Nobody is called there, and it would take a fifth of the height. */
const antarctica = '010';
const shapes = feature(topology, topology.objects.countries).features.filter(({ id }) => id !== antarctica);

let drawn: WorldOutlines | null = null;

/** In Equal Earth, whose areas compare. B. Šavrič, T. Patterson and B. Jenny, IJGIS 33 (2019), 454–465. */
export function worldOutlines(width: number): WorldOutlines {
  if (drawn?.width === width) return drawn;
  const world = { type: 'FeatureCollection' as const, features: shapes };
  const projection = geoEqualEarth().fitWidth(width, { type: 'Sphere' });
  const [, [, bottom]] = geoPath(projection).bounds(world);
  const height = Math.ceil(bottom) + 2;
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  const along = geoPath(projection).digits(1);
  const countries = shapes.map((shape) => {
    const key = String(shape.id ?? shape.properties.name);
    const [x, y] = middleOf(shape, along);
    return [key, { path: along(shape) ?? '', middle: [x, y] as const }] as const;
  });
  drawn = {
    width,
    height,
    projection,
    edge: along({ type: 'Sphere' }) ?? '',
    net: along(geoGraticule10()) ?? '',
    borders: along(mesh(topology, topology.objects.countries, (one, other) => one !== other)) ?? '',
    countries: new Map(countries),
  };
  return drawn;
}

/** Of its largest part: overseas parts would pull the middle into the sea. */
function middleOf(shape: (typeof shapes)[number], along: ReturnType<typeof geoPath>): [number, number] {
  const { geometry } = shape;
  if (geometry.type !== 'MultiPolygon') return along.centroid(shape);
  const parts = geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const largest = parts.toSorted((a, b) => along.area(b) - along.area(a))[0];
  return along.centroid(largest ?? shape);
}
