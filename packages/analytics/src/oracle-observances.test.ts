import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  PERIODS,
  WORLD_CODES,
  arbitraryWorld,
  naiveObservanceLift,
  naiveObservances,
  naiveRecognition,
  recordOf,
} from '@lantoa/oracle';
import { EXACT } from './testing/ask.ts';
import { SEED, WORLDS, holds } from './testing/random-worlds.ts';

// Observances and recognition against their naive twins on random worlds.
process.stdout.write(
  `oracle: ${String(WORLDS)} random worlds for each of lift, calendar, recognition, seed ${String(SEED)}\n`,
);
vi.setConfig({ testTimeout: 900_000 });

function close(stated: number | null, wanted: number | null): void {
  if (wanted === null) expect(stated).toBeNull();
  else expect(stated).toBeCloseTo(wanted, 6);
}

const TODAYS = ['2023-05-30', '2023-06-12', '2023-07-20', '2023-08-30', '2024-02-01', '2024-02-01'] as const;

describe('observances and recognition equal the oracle', () => {
  test('lift of observances, with exact intervals', async () => {
    const asked = fc.record({
      world: arbitraryWorld({ maxActivities: 40 }),
      weeks: fc.constantFrom(1, 4, 8),
      topic: fc.constantFrom(null, ['crime_prevention']),
      today: fc.constantFrom(...TODAYS),
    });
    await holds(asked, async ({ world, weeks, topic, today }, model) => {
      const where = topic === null ? {} : { topic };
      const { lifts } = await model.observanceLift({ period: { code: 'cal:2023-Y' }, weeks, where }, EXACT, today);
      expect(lifts.map(({ observance, from, to }) => [observance.code, from, to])).toEqual([
        ['child_action_month', '2023-06-01', '2023-06-30'],
        ['anti_domestic_violence_month', '2023-06-01', '2023-06-30'],
        ['anti_trafficking_day', '2023-07-15', '2023-08-05'],
      ]);
      for (const { from, to, ...lift } of lifts) {
        const wanted = naiveObservanceLift(recordOf(world), { from, to, side: weeks * 7, today, where });
        expect([lift.inside.value, lift.around.value]).toEqual([wanted.inside, wanted.around]);
        expect([lift.reportedInside.numerator, lift.reportedAround.numerator]).toEqual([
          wanted.reportedInside,
          wanted.reportedAround,
        ]);
        close(lift.ratio.value, wanted.ratio);
        close(lift.ratio.lower, wanted.lower);
        close(lift.ratio.upper, wanted.upper);
        close(lift.difference.value, wanted.difference);
      }
    });
  });

  test('the calendar: days, figures of the window, an activity of two months once', async () => {
    const asked = fc.record({
      world: arbitraryWorld({ maxActivities: 40 }),
      today: fc.constantFrom(...TODAYS),
      inDistrict: fc.boolean(),
    });
    await holds(asked, async ({ world, today, inDistrict }, model) => {
      const district = inDistrict ? world.pack.units.filter(({ level }) => level === 'district').slice(0, 1) : null;
      const asOf = district && { district: district.map(({ id }) => id) };
      const found = await model.observanceCalendar({ year: 2023, ...asOf }, EXACT, today);
      const wanted = naiveObservances(recordOf(world), 2023, today, asOf ?? {});
      expect(
        found.observances.map(({ observance, from, to, phase, linkedFrom, linkedTo, ...figures }) => ({
          ...{ code: observance.code, from, to, phase, linkedFrom, linkedTo },
          activities: figures.activities.value,
          reached: figures.communes.numerator,
          linked: figures.linked.value,
        })),
      ).toEqual(wanted.observances);
      expect(found.linked.value).toBe(wanted.linked);
    });
  });

  test('recognition by topic, level and form', async () => {
    const asked = fc.record({
      world: arbitraryWorld({ maxActivities: 40 }),
      period: fc.constantFrom(...PERIODS),
      inDistrict: fc.boolean(),
    });
    await holds(asked, async ({ world, period: { from, to }, inDistrict }, model) => {
      const district = world.pack.units.filter(({ level }) => level === 'district').slice(0, 1);
      const where = inDistrict ? { district: district.map(({ id }) => id) } : {};
      const { rows } = await model.recognitions({ period: { range: { from, to } }, ...where }, EXACT);
      for (const { topic, level, form, recognitions, collectives, individuals } of rows) {
        const cell = { topic: topic?.code ?? null, level: level?.code ?? null, form: form?.code ?? null };
        expect({
          ...cell,
          recognitions: recognitions.value,
          collectives: collectives.value,
          individuals: individuals.value,
        }).toEqual({ ...cell, ...naiveRecognition(recordOf(world), { from, to }, where, cell) });
      }
      const { recognition_level: levels, recognition_form: forms, topic: topics } = WORLD_CODES;
      expect(rows.length).toBeGreaterThanOrEqual((topics.length + 1) * (1 + levels.length + forms.length));
    });
  });
});
