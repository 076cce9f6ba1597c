import { expect, it } from 'vitest';
import { answerTo } from './answer-to.ts';

const ORIGIN = 'https://lantoa.example';
const FILES = new Set(['/manifest.webmanifest', '/favicon.svg']);
const answer = (path: string, mode = 'cors', method = 'GET') =>
  answerTo({ method, mode, url: new URL(path, ORIGIN).href }, ORIGIN, FILES);

it.each(['/', '/entry', '/entry?lang=en', '/activities'])('a visit to %s is answered by a page', (path) => {
  expect(answer(path, 'navigate')).toBe('page');
});

it.each(['/assets/index-1a2b.js', '/manifest.webmanifest', '/favicon.svg'])('%s is a file of the build', (path) => {
  expect(answer(path)).toBe('file');
});

it.each([
  '/graphql?operationName=CurrentViewer',
  '/graphql',
  '/auth/oidc/start?next=/entry',
  '/events',
  '/export/analytics.csv',
  '/uploads/1',
  '/health/ready',
  '/metrics',
  '/graphiql',
  '/other.png',
  'https://elsewhere.example/assets/a.js',
])('%s is never kept and never answered by the worker', (path) => {
  expect(answer(path)).toBe('none');
  expect(answer(path, 'navigate')).toBe('none');
});

it('nothing but reading is its business', () => {
  expect(answer('/entry', 'navigate', 'POST')).toBe('none');
});
