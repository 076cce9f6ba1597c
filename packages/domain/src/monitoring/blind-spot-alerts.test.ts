import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blindSpotAlerts, type BlindSpotFacts } from './blind-spot-alerts.ts';
import { PROVINCE } from './monitored-province.fixture.ts';

const AS_OF = '2023-12-14';
const MONTHS = Array.from({ length: 12 }, (_, month) => `admin:2023-M${String(month + 1).padStart(2, '0')}`);
const allThere = (unit: string) => MONTHS.map((month) => ({ unit, month, expected: 1, actual: 1 }));
const facts = (stated: Partial<BlindSpotFacts> = {}): BlindSpotFacts => ({
  ...{ recency: [], reports: ['a1', 'free'].flatMap(allThere), asOf: AS_OF, base: 'LS_200', index: PROVINCE },
  ...stated,
});
const lastOn = (day: string | null, unit = 'a1') => [{ unit, topic: 'drugs', lastOn: day }];
const keysOf = (stated: Partial<BlindSpotFacts>, days = 180) =>
  blindSpotAlerts(facts(stated), { days }).found.map(({ occurrenceKey }) => occurrenceKey);

describe('a blind spot', () => {
  it('is one from the day after the last day of the limit on', () => {
    expect(keysOf({ recency: lastOn('2023-06-17') })).toEqual([]);
    expect(keysOf({ recency: lastOn('2023-06-16') })).toEqual(['a1|drugs|2023-06-16']);
  });

  it('is none where one report of the days is missing, or was never due', () => {
    const without = (month: string) => facts().reports.filter((report) => report.month !== month);
    const silent = facts().reports.map((report) =>
      report.month === 'admin:2023-M08' ? { ...report, actual: 0 } : report,
    );
    const recency = lastOn('2023-01-20');
    expect(keysOf({ recency, reports: silent })).toEqual([]);
    expect(keysOf({ recency, reports: without('admin:2023-M08') })).toEqual([]);
    const notDue = { unit: 'a1', month: 'admin:2023-M08', expected: 0, actual: 0 };
    expect(keysOf({ recency, reports: [...without('admin:2023-M08'), notDue] })).toEqual([]);
    // The 180 days begin on 17 June, in July's month.
    expect(keysOf({ recency, reports: without('admin:2023-M06') })).toEqual(['a1|drugs|2023-01-20']);
  });

  it('that was never reached in the data has no day of onset', () => {
    const { found } = blindSpotAlerts(facts({ recency: lastOn(null) }), { days: 180 });
    expect(found).toMatchObject([
      { occurrenceKey: 'a1|drugs|never', group: 'd1|drugs', district: 'd1', evidence: { since: null, value: null } },
    ]);
  });

  it('is another one when the commune was reached in between', () => {
    const [before] = keysOf({ recency: lastOn('2023-02-01') });
    const [after] = keysOf({ recency: lastOn('2023-05-01') });
    expect(before).not.toBe(after);
  });

  it('is told under its district, or the province where the base has none, with what proves it', () => {
    const { found } = blindSpotAlerts(facts({ recency: lastOn('2023-03-02', 'free') }), { days: 180 });
    expect(found).toMatchObject([{ group: 'province|drugs', district: null, unit: 'free', organisation: null }]);
    expect(found[0]?.evidence).toEqual({
      ...{ asOf: AS_OF, since: '2023-03-03', place: { vi: 'Xã free', en: 'free Commune' }, district: null, body: null },
      ...{ subject: { vi: 'vi drugs', en: 'en drugs' }, value: 287, threshold: 180, measure: 'days', usual: null },
      ...{ numerator: 6, denominator: 6, from: '2023-06-17', to: AS_OF, period: null, completeness: 1, base: 'LS_200' },
    });
  });

  it('has no basis before any commune has reported for all of the days', () => {
    expect(blindSpotAlerts(facts(), { days: 180 }).hasBasis).toBe(true);
    expect(blindSpotAlerts(facts({ reports: allThere('a1').slice(8) }), { days: 180 }).hasBasis).toBe(false);
  });
});

/** Days as numbers, months by the rule of the 15th: nothing of the product's. */
const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
function monthOf(day: number): string {
  const date = new Date(day * 86_400_000);
  const later = date.getUTCDate() >= 15 ? 1 : 0;
  const month = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1));
  return `admin:${String(month.getUTCFullYear())}-M${String(month.getUTCMonth() + 1).padStart(2, '0')}`;
}

it('agrees with a naive count of days on random provinces', () => {
  const unit = fc.constantFrom('a1', 'b1', 'a2', 'free');
  const day = fc.integer({ min: dayNumber('2022-12-15'), max: dayNumber(AS_OF) });
  const world = fc.record({
    days: fc.integer({ min: 30, max: 300 }),
    recency: fc.uniqueArray(fc.record({ unit, topic: fc.constantFrom('drugs', 'crime'), day: fc.option(day) }), {
      selector: (one) => `${one.unit} ${one.topic}`,
    }),
    missing: fc.array(fc.record({ unit, month: fc.constantFrom(...MONTHS), isDue: fc.boolean() }), { maxLength: 6 }),
  });
  fc.assert(
    fc.property(world, ({ days, recency, missing }) => {
      const isGap = (of: string, month: string) => missing.find((gap) => gap.unit === of && gap.month === month);
      const reports = ['a1', 'b1', 'a2', 'free'].flatMap(allThere).flatMap((report) => {
        const gap = isGap(report.unit, report.month);
        if (!gap) return [report];
        return gap.isDue ? [{ ...report, actual: 0 }] : [];
      });
      const last = dayNumber(AS_OF);
      const expected = recency
        .filter((one) => one.day === null || last - one.day > days)
        .filter((one) => {
          for (let at = last - days; at <= last; at += 1) {
            const month = monthOf(at);
            if (!MONTHS.includes(month) || isGap(one.unit, month)) return false;
          }
          return true;
        })
        .map((one) => `${one.unit}|${one.topic}|${one.day === null ? 'never' : dateOf(one.day)}`);
      const asked = recency.map(({ day: on, ...one }) => ({ ...one, lastOn: on === null ? null : dateOf(on) }));
      expect(keysOf({ recency: asked, reports }, days).toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: 300 },
  );
});
