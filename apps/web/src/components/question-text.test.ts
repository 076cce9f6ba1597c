import { execFileSync } from 'node:child_process';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Question } from './question-tools.tsx';
import { questionText } from './question-text.ts';

const question: Question = {
  document: parse(
    'query Figures($query: AnalyticsQuery!) { __typename analytics(query: $query) { rowCount __typename } }',
  ),
  variables: {
    query: {
      measures: ['COMMUNE_COVERAGE'],
      groupBy: ['COMMUNE'],
      period: { code: 'admin:2023-Y' },
      where: { topic: ["drug_prevention'; echo"], status: ['VERIFIED'] },
      compareTo: null,
      fill: 'MEMBERS',
      limit: 1000,
    },
  },
  csvHref: '/export/analytics.csv?query=%7B%7D',
};
const ORIGIN = 'https://lan-toa.example';

describe('a question to be taken along', () => {
  it('is a document that a parser reads: names bare, texts in quotes, numbers as they are', () => {
    const text = questionText('graphql', question, ORIGIN);
    expect(() => parse(text)).not.toThrow();
    expect(text).not.toContain('$query');
    expect(text).toContain('measures: [COMMUNE_COVERAGE]');
    expect(text).toContain('code: "admin:2023-Y"');
    expect(text).toContain('status: [VERIFIED]');
    expect(text).toContain('limit: 1000');
  });

  it('leaves out what was not set, and the type names of the cache', () => {
    const text = questionText('graphql', question, ORIGIN);
    expect(text).not.toContain('compareTo');
    expect(text).not.toContain('__typename');
    expect(text).toContain('rowCount');
  });

  it('is handed on by a shell as one JSON body, quotes and all, with the token outside of it', () => {
    const command = questionText('curl', question, ORIGIN);
    expect(command).toContain('$LANTOA_TOKEN');
    expect(command).toContain(`'${ORIGIN}/graphql'`);
    expect(command).toContain(String.raw`drug_prevention'\''; echo`);
    const printed = command.replace(/^curl -sS/, 'printf "%s\\n"');
    const words = execFileSync('sh', ['-c', printed], { encoding: 'utf8', env: { LANTOA_TOKEN: 'lt_x' } });
    expect(words).toContain('Authorization: Bearer lt_x');
    const body: unknown = JSON.parse(words.slice(words.indexOf('{"query"')));
    expect(body).toEqual({ query: questionText('graphql', question, ORIGIN) });
  });

  it('is the address of a file on this server', () => {
    expect(questionText('csvLink', question, ORIGIN)).toBe(`${ORIGIN}/export/analytics.csv?query=%7B%7D`);
  });
});
