import { describe, expect, it } from 'vitest';
import type { ActivityPayload } from '../model/activity.ts';
import { reportCells } from './report-cells.ts';
import { reportChanges } from './report-changes.ts';
import { reportFigures } from './report-figures.ts';

const count = (value: number) => ({ value, quality: 'counted', isRounded: false }) as const;

function session(changes: Partial<ActivityPayload> = {}): ActivityPayload {
  return {
    ...{ date: '2023-04-03', organisation: null, actor: 'commune_police', scope: 'commune', districts: [] },
    ...{ places: [{ unit: 'a', attendances: null }], topics: [{ topic: 'drug_prevention', role: 'primary' }] },
    ...{ subtopics: [], activityType: 'community_session', channel: 'direct_community', setting: null },
    ...{ groups: [], observances: [], counts: { sessions: count(1), attendances: count(40) } },
    ...changes,
  };
}

describe('the cells of a report', () => {
  it('hold what was reported and leave out what was not', () => {
    expect(reportCells(session({ counts: { attendances: count(0) } }))).toEqual([
      { cell: 'date', value: '2023-04-03' },
      { cell: 'activity_type', value: 'community_session' },
      { cell: 'channel', value: 'direct_community' },
      { cell: 'topics', value: 'drug_prevention' },
      { cell: 'communes', value: 'a' },
      { cell: 'attendances', value: '0' },
    ]);
  });
});

describe('what changed since the last version', () => {
  const before = [
    { activityId: '1', payload: session() },
    { activityId: '2', payload: session() },
    { activityId: '3', payload: session() },
  ];

  it('is told cell by cell, with what was added and taken out', () => {
    const corrected = session({ counts: { sessions: count(1), trainees: count(3) } });
    const after = [
      { activityId: '1', payload: session() },
      { activityId: '2', payload: corrected },
      { activityId: '4', payload: session() },
    ];
    expect(reportChanges(before, after)).toEqual([
      {
        activityId: '2',
        change: 'changed',
        cells: [
          { cell: 'attendances', before: '40', after: '' },
          { cell: 'trainees', before: '', after: '3' },
        ],
      },
      { activityId: '4', change: 'added', cells: [] },
      { activityId: '3', change: 'removed', cells: [] },
    ]);
  });

  it('is nothing between equal versions', () => {
    expect(reportChanges(before, before)).toEqual([]);
  });
});

describe('the figures of a report', () => {
  it('count an activity in full for each topic and once in all', () => {
    const both = session({
      topics: [
        { topic: 'drug_prevention', role: 'primary' },
        { topic: 'crime_prevention', role: 'integrated' },
      ],
    });
    const none = { sessions: count(2) };
    expect(reportFigures([both, session({ counts: none })])).toEqual([
      {
        ...{ topic: 'crime_prevention', activities: 1 },
        counts: [
          { indicator: 'sessions', value: 1 },
          { indicator: 'attendances', value: 40 },
        ],
      },
      {
        ...{ topic: 'drug_prevention', activities: 2 },
        counts: [
          { indicator: 'sessions', value: 3 },
          { indicator: 'attendances', value: 40 },
        ],
      },
      {
        ...{ topic: null, activities: 2 },
        counts: [
          { indicator: 'sessions', value: 3 },
          { indicator: 'attendances', value: 40 },
        ],
      },
    ]);
  });

  it('are none for an empty report', () => {
    expect(reportFigures([])).toEqual([]);
  });
});
