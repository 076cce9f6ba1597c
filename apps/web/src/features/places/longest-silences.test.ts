import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ViewModeProvider } from '../../components/view-mode.ts';
import { LongestSilences } from './longest-silences.tsx';

it('stands twice in a pack under anchors of its own', () => {
  const told = { units: [], isKnown: true };
  const list = createElement(LongestSilences, { told, areas: [], onPick: () => undefined });
  const page = (anchors: string) =>
    renderToStaticMarkup(
      createElement(ViewModeProvider, { value: { isFixed: true, hasTwins: true, hasTools: false, anchors } }, list),
    );
  expect(page('overview-')).toContain('id="overview-longest-silences"');
  expect(page('coverage-')).toContain('aria-labelledby="coverage-longest-silences"');
});
