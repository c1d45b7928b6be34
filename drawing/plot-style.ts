/** How plots and maps look: one set of rules, in the colours of the page's theme or, where there is no page, of the light one. */

/** The value of a colour by the name of its role in the page's tokens. */
export type ColourOf = (role: string) => string;

const tones = {
  'tone-1': 'hue-waiting',
  'tone-2': 'hue-reached',
  'tone-3': 'hue-late',
  'tone-4': 'hue-long-late',
  'tone-5': 'hue-ours',
  'tone-6': 'hue-neutral',
} as const;

const looks = {
  reached: 'hue-reached',
  waiting: 'hue-waiting',
  late: 'hue-late',
  'long-late': 'hue-long-late',
  ours: 'hue-ours',
  deputy: 'hue-reached',
  declined: 'hue-neutral',
  out: 'hue-neutral',
} as const;

export function plotStyle(colour: ColourOf): string {
  const [text, muted, surface] = [colour('text'), colour('text-muted'), colour('surface')];
  const neutral = colour('hue-neutral');
  return `
.plot text { fill: ${text} }
.plot .plot-tick, .plot .plot-axis-title { fill: ${muted} }
.plot .plot-strong { font-weight: 620 }
.plot .plot-halo { paint-order: stroke; stroke: ${surface}; stroke-width: 3; stroke-linejoin: round }
.plot .plot-axis { stroke: ${colour('border')} }
.plot .plot-grid { stroke: ${colour('hairline')} }
.plot .plot-stand { fill: ${surface}; fill-opacity: 0 }
.plot .plot-hatch { fill: none; stroke: ${text}; stroke-width: 1 }
.plot .plot-hatch-dot { fill: ${text} }
.plot .plot-curve { fill: none; stroke-width: 2 }
.plot .plot-dashed { stroke-dasharray: 7 3 }
.plot .plot-between { stroke-width: 1.5; stroke-dasharray: 2 3 }
.plot .plot-band, .plot .plot-interval { fill-opacity: 0.16; stroke: none }
.plot .plot-within { fill: ${neutral}; fill-opacity: 0.14; stroke: none }
.plot .plot-uncertain { fill-opacity: 0.18; stroke-width: 1; stroke-dasharray: 3 2 }
.plot .plot-point, .plot .plot-arrow { stroke: ${surface}; stroke-width: 1 }
.plot .plot-hollow { fill: ${surface}; stroke-width: 2 }
.plot .plot-step .plot-point { fill-opacity: 0; stroke-opacity: 0 }
.plot .plot-censored { stroke: ${text}; stroke-width: 1.5 }
.plot .plot-declined { fill: none; stroke: ${colour('hue-long-late')}; stroke-width: 1.75 }
.plot .plot-median { fill: none; stroke: ${text}; stroke-width: 1.25; stroke-dasharray: 4 3 }
.plot .plot-median-limits { stroke: ${text}; stroke-width: 4; stroke-opacity: 0.3 }
${Object.entries(tones)
  .map(
    ([
      tone,
      role,
    ]) => `.plot .plot-curve.${tone}, .plot .plot-hollow.${tone}, .plot .plot-uncertain.${tone} { stroke: ${colour(role)} }
.plot .plot-band.${tone}, .plot .plot-interval.${tone}, .plot .plot-point.${tone}, .plot .plot-arrow.${tone}, .plot .plot-uncertain.${tone} { fill: ${colour(role)} }
.plot .${tone}-words { fill: ${colour(role)} }`,
  )
  .join('\n')}
.plot .plot-pooled { stroke: ${neutral}; stroke-width: 1.25; stroke-dasharray: 1 2 }
.matrix .matrix-empty { fill: none; stroke: ${colour('hairline')} }
.matrix .matrix-planned { fill: none; stroke: ${muted}; stroke-dasharray: 3 2 }
.matrix .matrix-raised { fill: ${colour('surface-selected')}; stroke: ${colour('border')} }
.matrix .matrix-frame { fill: none; stroke: ${text}; stroke-width: 0.75 }
.trend .trend-all { fill: none; stroke: ${colour('border')} }
.trend .trend-raised { fill: ${colour('hue-waiting')} }
.map .map-sea { fill: ${colour('surface-sunken')}; stroke: ${colour('hairline-strong')} }
.map .map-net { fill: none; stroke: ${colour('hairline')}; stroke-width: 0.5 }
.map .map-land { fill: ${colour('hairline')}; stroke: ${colour('hairline')}; stroke-width: 0.5 }
.map .map-borders { fill: none; stroke: ${surface}; stroke-width: 0.6 }
.map .map-ground { fill: ${surface} }
.map .map-outline { fill: none; stroke: ${text}; stroke-width: 0.9; stroke-linejoin: round }
.map .map-calling .map-outline { stroke-width: 2 }
.map .map-open .map-outline { stroke-dasharray: 2 1.5 }
.map .plot-halo { stroke-width: 4 }
.map .map-leader { fill: none; stroke: ${text}; stroke-width: 0.75 }
${Object.entries(looks)
  .map(
    ([look, role]) =>
      `.map .map-${look} .map-ground { fill: ${colour(role)}; fill-opacity: ${look === 'reached' ? 1 : 0.3} }`,
  )
  .join('\n')}
`;
}
