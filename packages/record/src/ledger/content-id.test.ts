import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { activityIdOf, summaryIdOf } from './content-id.ts';
import { activityOf } from './rows.fixture.ts';

const NO_TEXT = { note: '', organisationAsWritten: '' };

describe('ids from content', () => {
  it('the same work has the same id, other work or another note another one', () => {
    expect(activityOf(1).activityId).toBe(activityOf(1).activityId);
    expect(activityOf(2).activityId).not.toBe(activityOf(1).activityId);
    expect(activityOf(1).activityId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('the id is that of the canonical JSON of note, body and payload', () => {
    const { payload, text } = activityOf(1);
    expect(activityIdOf(payload, text ?? NO_TEXT)).toBe(activityOf(1).activityId);
    const json = canonicalJson({ payload, ...text });
    expect(json).toContain(`,"payload":${canonicalJson(payload)}}`);
    const hash = createHash('sha256').update(json).digest('hex');
    expect(activityOf(1).activityId.slice(0, 8)).toBe(hash.slice(0, 8));
  });

  it('a summary is its unit and window, whatever its figures are', () => {
    const window = { unit: '06001@2020-01-01', from: '2023-01-01', to: '2023-03-31' };
    expect(summaryIdOf({ ...window })).toBe(summaryIdOf(window));
    expect(summaryIdOf({ ...window, to: '2023-06-30' })).not.toBe(summaryIdOf(window));
  });
});
