import { describe, expect, it } from 'vitest';
import { nextStepsOf } from './next-steps-of.ts';

const everything = { mayImport: true, mayEnter: true, mayReadRecords: true };
const nothing = { mayImport: false, mayEnter: false, mayReadRecords: false };

describe('what a page without data leads to', () => {
  it('is entering and the reports owed for whoever reports', () => {
    expect(nextStepsOf({ role: 'REPORTER', ...everything })).toEqual(['enter', 'import', 'owed']);
  });

  it('is importing and asking for reports for the department', () => {
    expect(nextStepsOf({ role: 'LEAD_DEPARTMENT', ...everything })).toEqual(['import', 'request', 'enter']);
  });

  it('is accounts and lists for the administrator, who enters nothing', () => {
    expect(nextStepsOf({ ...nothing, role: 'ADMINISTRATOR', mayImport: true })).toEqual(['invite', 'lists', 'import']);
  });

  it.each(['COMMITTEE', 'ANALYST', 'AUDITOR'] as const)('is to wait, and for whom, for %s', (role) => {
    expect(nextStepsOf({ ...nothing, role })).toEqual(['wait']);
  });
});
