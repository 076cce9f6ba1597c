import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import classes from './unit-map.module.css';
import { UnitMap } from './unit-map.tsx';

it('draws the chosen mark with a ring between lines of paper, unlike the one with the focus', () => {
  const unit = {
    id: 'a',
    column: 0,
    row: 0,
    label: 'A',
    text: '',
    colour: 'red',
    blank: null,
    faint: false,
    group: null,
  };
  const shapes = {
    ...{ mark: () => 'M0 0', rim: (id: string) => `M1 1${id}`, centre: () => ({ x: 0, y: 0 }) },
    ...{ viewOf: () => ({ x: 0, y: 0, width: 1, height: 1 }), borders: '', labels: [], touching: false },
  };
  const drawn = renderToStaticMarkup(
    createElement(UnitMap, {
      ...{ label: 'Map', units: [unit], shapes, selected: 'a', zoom: null, onSelect: () => undefined },
    }),
  );
  expect(drawn).toContain(`class="${classes['edge'] ?? 'none'}"`);
  expect(drawn).toContain(`class="${classes['selected'] ?? 'none'}"`);
  const css = readFileSync(new URL('unit-map.module.css', import.meta.url), 'utf8');
  const ring = (name: string) => [...css.matchAll(new RegExp(`\\n\\.${name} \\{([^}]*)\\}`, 'gu'))].join('');
  expect(ring('focus')).toContain('stroke-dasharray');
  expect(ring('selected')).not.toContain('stroke-dasharray');
});
