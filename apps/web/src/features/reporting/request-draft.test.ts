import { describe, expect, it } from 'vitest';
import { requestInput, requestTerms, type RequestDraft } from './request-draft.ts';

const draft: RequestDraft = {
  ...{ title: 'Tháng 4', kind: 'periodic', requester: 'r', basis: '', topics: ['drug_prevention'] },
  ...{ scheme: 'admin', period: 'admin:2023-M04', from: '', to: '', dueBy: 'days', dueDays: '2', dueDay: '' },
  ...{ whom: 'directive:d', units: [], formVersion: '', correctionDays: '', parentReviewDays: '4' },
  departmentReviewDays: 'x',
};
const days = { from: '2023-03-15', to: '2023-04-14' };

describe('a request as it is written down', () => {
  it('is by period and working days, to the addressees of a directive', () => {
    expect(requestTerms(draft)).toEqual({
      ...{ period: 'admin:2023-M04', dueWorkingDays: 2, holidays: [] },
      addressees: { directive: 'd', allCommunes: false, organisations: [], units: [] },
    });
  });

  it('is by days, to chosen communes', () => {
    const custom = { ...draft, scheme: 'custom', ...days, dueBy: 'day', dueDay: '2023-04-18' } as const;
    expect(requestTerms({ ...custom, whom: 'chosen', units: ['u'] })).toMatchObject({
      ...{ windowFrom: '2023-03-15', windowTo: '2023-04-14', dueOn: '2023-04-18' },
      addressees: { directive: null, units: ['u'] },
    });
    expect(requestTerms({ ...custom, whom: 'chosen' })).toBeNull();
    expect(requestTerms({ ...custom, to: '' })).toBeNull();
    expect(requestTerms({ ...custom, dueDay: '' })).toBeNull();
    expect(requestTerms({ ...draft, dueDays: '0' })).toBeNull();
  });

  it('takes the code of a period only where it is periodic', () => {
    const terms = requestTerms(draft) ?? { addressees: {} };
    expect(requestInput(draft, terms, days, 'k')).toMatchObject({
      ...{ kind: 'periodic', period: 'admin:2023-M04', parentReviewDays: 4, departmentReviewDays: null },
    });
    expect(requestInput({ ...draft, kind: 'thematic' }, terms, days, 'k')).toMatchObject({
      ...{ kind: 'thematic', period: null, windowFrom: '2023-03-15', windowTo: '2023-04-14' },
    });
  });
});
