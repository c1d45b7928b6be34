import { describe, expect, test } from 'vitest';
import { lightColour, lightColours } from '../../drawing/light-colours.ts';
import type { Picture } from '../../drawing/picture.ts';
import { plotStyle } from '../../drawing/plot-style.ts';
import { svgText } from '../../drawing/svg-text.ts';
import { timelineStyle } from '../../drawing/timeline/timeline-style.ts';
import { textOf } from '../support/source-files.ts';

function pictureOf(name: string): Picture {
  return {
    width: 10,
    height: 10,
    title: name,
    summary: name,
    shapes: [{ tag: 'text', className: name, attributes: { x: 1, 'data-name': name }, children: [name] }],
    table: { caption: name, columns: [], rows: [] },
  };
}

describe('a picture as text', () => {
  test('escapes whatever is in a name, in texts and in attributes', () => {
    const text = svgText(pictureOf(`"/><script>alert('&')</script>`));
    expect(text).not.toContain('<script');
    expect(text).toContain('&quot;/&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;');
    expect(text.match(/data-name="[^"]*"/)).not.toBeNull();
  });

  test('holds no character that no XML may hold', () => {
    const text = svgText(pictureOf('a\u0000b\u0008c\uffff d\ud800 e\u{1f4de}'));
    // oxlint-disable-next-line no-control-regex
    expect(/[\u0000-\u0008\uffff]|\p{Surrogate}/u.test(text)).toBe(false);
    expect(text).toContain('\u{1f4de}');
  });

  test('needs nothing else: it names no address but that of SVG itself', () => {
    const addresses = svgText(pictureOf('a name')).match(/[a-z]+:\/\/[^"\s]+/g);
    expect(addresses).toEqual(['http://www.w3.org/2000/svg']);
  });
});

describe('the style of a timeline', () => {
  test('has the rules of the page, in its order', () => {
    const selectors = (css: string) =>
      [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{/g)].map(([, selector = '']) =>
        selector.trim().replace(/\s+/g, ' '),
      );
    expect(selectors(timelineStyle)).toEqual(
      selectors(textOf('renderer/screens/timelines/timeline-marks.css')),
    );
  });

  test('has the colours of the light theme', () => {
    const tokens = new Map(
      [...textOf('renderer/style/tokens.css').matchAll(/--([\w-]+): light-dark\((#[0-9a-f]+),/g)].map(
        ([, name = '', light = '']) => [name, light],
      ),
    );
    const page = textOf('renderer/screens/timelines/timeline-marks.css').matchAll(
      /(?:fill|stroke): var\(--([\w-]+)\)/g,
    );
    const wanted = [...page].map(([, name = '']) => tokens.get(name));
    const written = [...timelineStyle.matchAll(/(?:fill|stroke): (#[0-9a-f]+)/g)].map(([, colour]) => colour);
    expect(written).toEqual(wanted);
  });
});

describe('the style of plots and maps', () => {
  test('has the colours of the light theme where there is no page', () => {
    const sheet = textOf('renderer/style/tokens.css');
    for (const [role, colour] of Object.entries(lightColours)) {
      expect(new RegExp(`--${role}: light-dark\\((#[0-9a-f]+),`).exec(sheet)?.[1]).toBe(colour);
    }
  });

  test('names every colour it needs', () => {
    expect(plotStyle(lightColour)).not.toMatch(/var\(|undefined/);
    expect(plotStyle((role) => `var(--${role})`)).toContain('var(--hue-reached)');
  });
});
