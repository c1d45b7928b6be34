import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { statuses } from '../../contract/model/status-words.ts';
import { StatusIcon } from '../../renderer/parts/status-icon.tsx';

test('no two statuses have the same shape', () => {
  const shapes = statuses.map((status) => renderToStaticMarkup(createElement(StatusIcon, { status })));
  expect(new Set(shapes).size).toBe(statuses.length);
});
