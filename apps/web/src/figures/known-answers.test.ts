import { describe, expect, it } from 'vitest';
import { blankOf, NO_REPORT_DUE } from './cell.ts';
import { knownAnswers } from './known-answers.ts';

const zero = { __typename: 'Cell' as const, value: 0, status: 'ZERO' as const, reason: null, numerator: 0 };
const three = { __typename: 'Cell' as const, value: 3, status: 'VALUE' as const, reason: null, numerator: 3 };
const notKnown = { value: null, status: 'MISSING', reason: NO_REPORT_DUE, numerator: null };
const evidence = (...codes: readonly string[]) => ({
  __typename: 'Evidence',
  completeness: { __typename: 'Cell', value: null, status: 'NOT_APPLICABLE', reason: NO_REPORT_DUE },
  warnings: codes.map((code) => ({ __typename: 'Warning', code, message: code })),
});
const NONE_DUE = evidence('PROXY_CLASS', 'NO_REPORTING_STATUS');

const analytics = (measures: readonly string[], ...rows: readonly (readonly object[])[]) => ({
  __typename: 'AnalyticsResult',
  evidence: NONE_DUE,
  columns: measures.map((measure) => ({ __typename: 'Column', measure })),
  rows: rows.map((cells) => ({ __typename: 'AnalyticsRow', cells })),
});

describe('rows of an answer about a time with reports', () => {
  it('know no zero where none was due for their place and days', () => {
    const answer = {
      ...analytics(['ACTIVITIES', 'COMMUNES'], [three, three], [zero, zero], [zero, zero]),
      evidence: evidence(),
    };
    const rows = answer.rows.map((row, place) => ({ ...row, reportsDue: place === 1 }));
    const { told } = knownAnswers({ told: { ...answer, rows } });
    expect(told).toMatchObject({
      rows: [{ cells: [three, three] }, { cells: [zero, zero] }, { cells: [notKnown, zero] }],
    });
  });
});

describe('answers about a time in which no report was due', () => {
  it('know no zero; what was recorded stands, and so does the denominator', () => {
    const share = { ...zero, denominator: 200, lower: 0, upper: 0.02, unknown: 0 };
    const { told } = knownAnswers({ told: analytics(['ACTIVITIES', 'COMMUNE_COVERAGE'], [three, share]) });
    expect(told).toMatchObject({
      rows: [{ cells: [three, { ...notKnown, denominator: 200, unknown: null, lower: null, upper: null }] }],
    });
    const some = { ...three, denominator: 200, unknown: 0 };
    expect(knownAnswers({ told: analytics(['COMMUNE_COVERAGE'], [some]) })).toMatchObject({
      told: { rows: [{ cells: [{ ...some, unknown: null }] }] },
    });
    const all = { ...three, denominator: 3, unknown: 0 };
    expect(knownAnswers({ told: analytics(['COMMUNE_COVERAGE'], [all]) })).toMatchObject({
      told: { rows: [{ cells: [all] }] },
    });
    expect(blankOf({ ...zero, ...notKnown, status: 'MISSING' })).toBe('not_known');
    expect(blankOf({ ...zero, status: 'MISSING', reason: 'report_missing' })).toBe('missing');
  });

  it('keep the zeros that are facts: nothing was due, nobody lives there, it was the same day', () => {
    const measures = ['REPORTS_EXPECTED', 'COMMUNES', 'DAYS_SINCE_LAST_ACTIVITY', 'SESSIONS'];
    const { told } = knownAnswers({ told: analytics(measures, [zero, zero, zero, zero]) });
    expect(told).toMatchObject({ rows: [{ cells: [zero, zero, zero, notKnown] }] });
  });

  it('tell no change from what is not known', () => {
    const change = { __typename: 'Figure', value: -4, status: 'VALUE' };
    const previous = { __typename: 'Figure', value: 4, status: 'VALUE' };
    const { told } = knownAnswers({ told: analytics(['ACTIVITIES'], [{ ...zero, previous, change }]) });
    expect(told).toMatchObject({
      rows: [{ cells: [{ ...notKnown, previous, change: { value: null, status: 'MISSING' } }] }],
    });
  });

  it('know nothing of the period before either, where none was due then', () => {
    const cell = {
      ...three,
      previous: { __typename: 'Figure', value: 0, status: 'ZERO' },
      change: { __typename: 'Figure', value: 3, status: 'VALUE' },
    };
    const answer = { ...analytics(['ACTIVITIES']), evidence: evidence() };
    const row = { __typename: 'AnalyticsRow', cells: [cell], reportsDue: true };
    const { known, told } = knownAnswers({
      known: { ...answer, rows: [{ ...row, reportsDueBefore: true }] },
      told: { ...answer, rows: [{ ...row, reportsDueBefore: false }] },
    });
    const blank = { value: null, status: 'MISSING' };
    expect(known).toMatchObject({ rows: [{ cells: [cell] }] });
    expect(told).toMatchObject({ rows: [{ cells: [{ ...three, previous: blank, change: blank }] }] });
  });

  it('compare nothing with a side that is not known', () => {
    const gap = { __typename: 'EquityGap', inClass: zero, reference: zero, difference: zero, ratio: three };
    const lift = { __typename: 'LiftFigures', inside: three, around: zero, difference: three, ratio: three };
    const told = knownAnswers({
      gaps: {
        __typename: 'EquityGapResult',
        evidence: NONE_DUE,
        gaps: [gap, { ...gap, inClass: three, reference: three }],
      },
      calendar: {
        ...{ __typename: 'ObservanceCalendarResult', evidence: NONE_DUE, linked: zero },
        observances: [{ __typename: 'ObservanceOfYear', activities: three, communes: zero, lift }],
      },
    });
    expect(told['gaps']).toMatchObject({
      gaps: [
        { inClass: notKnown, reference: notKnown, difference: notKnown, ratio: notKnown },
        { inClass: three, reference: three, difference: notKnown, ratio: three },
      ],
    });
    expect(told['calendar']).toMatchObject({
      linked: notKnown,
      observances: [
        {
          activities: three,
          communes: notKnown,
          lift: { inside: three, around: notKnown, difference: notKnown, ratio: notKnown },
        },
      ],
    });
  });

  it('leave what the records themselves say, and what the evidence says', () => {
    const records = {
      ...{ __typename: 'ActivityListResult', evidence: NONE_DUE },
      records: [{ __typename: 'ActivityRecord', attendances: zero }],
    };
    const told = knownAnswers({ records, told: analytics(['ACTIVITIES']) });
    expect(told['records']).toBe(records);
    expect(told['told']).toMatchObject({ evidence: NONE_DUE });
  });

  it('touch no answer about a time with reports', () => {
    const answer = { ...analytics(['ACTIVITIES'], [zero]), evidence: evidence('PROXY_CLASS') };
    const data = { answer, viewer: null, name: 'x' };
    expect(knownAnswers(data)).toEqual(data);
    expect(knownAnswers(data)['answer']).toBe(answer);
  });
});
