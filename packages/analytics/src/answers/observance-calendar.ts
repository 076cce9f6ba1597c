import {
  daysBetween,
  observancePhase,
  observanceSubject,
  observancesOfYear,
  type CivilDate,
  type DateRange,
  type ObservanceOfYear,
} from '@lantoa/domain';
import type {
  AnalyticsViewer,
  Cell,
  Key,
  LiftFigures,
  ObservanceCalendarQuery,
  ObservanceCalendarResult,
  ObservanceYear,
} from '../contract.ts';
import { checkOpenQuestion } from '../disclosure/check-open-question.ts';
import { invalidArgument } from '../faults.ts';
import { emptyCell } from '../query/cell.ts';
import { evidenceOf } from '../query/evidence.ts';
import { KeyBook } from '../query/key-book.ts';
import { noticesOf } from '../query/notices.ts';
import { planOf } from '../query/plan.ts';
import type { Snapshot } from '../snapshot.ts';
import { liftFigures } from './lift-figures.ts';
import { togetherCell } from './together-cell.ts';
import { onOwnTopics, sideOf } from './lift-question.ts';
import { stretchOf, type StretchQuestion } from './observance-stretch.ts';
import { backgroundOf, explainOf, statementOf, type Computed } from './statement-parts.ts';
import { checkMayAsk } from './viewer-scope.ts';

const YEARS = { first: 2000, last: 2100 };

interface CalendarParts {
  readonly question: StretchQuestion & { readonly side: number; readonly today: CivilDate };
  readonly book: KeyBook;
  readonly viewer: AnalyticsViewer;
  /** Takes what every statement brought. */
  readonly parts: Computed[];
}

/**
 * The observances of a year: their days, what was done on them about their topics, and whether that was more than in the
 * weeks around. An activity that counts for two months counts once in `linked` of the year.
 */
export async function answerObservanceCalendar(
  snapshot: Snapshot,
  query: ObservanceCalendarQuery,
  viewer: AnalyticsViewer,
  { clock, today }: { readonly clock: () => number; readonly today: CivilDate },
): Promise<ObservanceCalendarResult> {
  checkMayAsk(viewer);
  const started = clock();
  const { district = null, base = null, lang = null } = query;
  const where = district === null ? null : { district };
  const period = { code: `cal:${checkedYear(query)}-Y` };
  const plan = planOf({ period, where, base, lang, measures: ['ACTIVITIES'] }, snapshot, viewer);
  const { guarded } = checkOpenQuestion(plan, snapshot.index, viewer);
  const background = await backgroundOf(snapshot, { period, where, base }, viewer);
  const parts: Computed[] = [];
  const book = new KeyBook(snapshot.index, snapshot.slots, plan.lang);
  const question = { where, base, lang, side: sideOf(query.weeks), today };
  const ofYear = observancesOfYear(snapshot.index.codesOf('observance'), query.year);
  const observances: ObservanceYear[] = [];
  for (const one of ofYear) observances.push(await yearOf(snapshot, one, { question, book, viewer, parts }));
  return {
    evidence: evidenceOf(snapshot, {
      base: plan.base,
      completeness: background.completeness,
      recordedUpTo: background.recordedUpTo,
      notices: noticesOf(plan, background.grid, snapshot.index, 0),
      lang: plan.lang,
      explain:
        parts.length > 0
          ? explainOf({
              ...{ measures: ['ACTIVITIES', 'COMMUNE_COVERAGE', 'ATTENDANCES'], statements: parts.map(statementOf) },
              ...{ milliseconds: clock() - started, viewer, guarded },
            })
          : null,
    }),
    observances,
    linked: await linkedOfYear(snapshot, ofYear, { question, book, viewer, parts }),
  };
}

function checkedYear({ year }: ObservanceCalendarQuery): string {
  if (Number.isInteger(year) && year >= YEARS.first && year <= YEARS.last) return String(year);
  const [first, last] = [String(YEARS.first), String(YEARS.last)];
  throw invalidArgument(
    `year phải là một năm từ ${first} đến ${last}.`,
    `year must be a year from ${first} to ${last}.`,
    { vi: 'Sửa year.', en: 'Correct year.' },
  );
}

async function yearOf(snapshot: Snapshot, one: ObservanceOfYear, all: CalendarParts): Promise<ObservanceYear> {
  const { question, book, viewer, parts } = all;
  const { code, days, linked } = one;
  const subject = observanceSubject(code, snapshot.index);
  const about: Key | null = subject === null ? null : subjectKey(book, subject.list, subject.code);
  const head = {
    observance: book.code('OBSERVANCE', 'observance', code.code),
    ...days,
    ...{ linkedFrom: linked.from, linkedTo: linked.to },
    phase: observancePhase(days, question.today),
    about,
    isAsked: snapshot.index.pack.duties.some(
      ({ duty, observance }) => duty === 'observance_plan' && observance === code.code,
    ),
  };
  if (question.today < linked.from) return { ...head, ...notBegun(linked, question.side) };
  const asked = { ...question, where: onOwnTopics(question.where, code, snapshot.index) };
  const measures = ['ACTIVITIES', 'COMMUNE_COVERAGE', 'ATTENDANCES'] as const;
  const inside = await stretchOf(snapshot, linked, measures, asked, viewer);
  const lift = await liftFigures(snapshot, linked, inside, asked, viewer);
  const naming = { ...question, where: { ...question.where, observance: [code.code] } };
  const named = await stretchOf(snapshot, linked, ['ACTIVITIES'], naming, viewer);
  parts.push(inside.computed, ...lift.parts, named.computed);
  return {
    ...head,
    activities: inside.cell('ACTIVITIES'),
    communes: inside.cell('COMMUNE_COVERAGE'),
    attendances: inside.cell('ATTENDANCES'),
    linked: named.cell('ACTIVITIES'),
    lift: lift.figures,
  };
}

function subjectKey(book: KeyBook, list: 'topic' | 'subtopic', code: string): Key {
  return book.code(list === 'topic' ? 'TOPIC' : 'SUBTOPIC', list, code);
}

/** Of days that have not come nothing is known, not even that nothing happened. */
function notBegun(
  linked: ObservanceOfYear['linked'],
  side: number,
): Pick<ObservanceYear, 'activities' | 'communes' | 'attendances' | 'linked' | 'lift'> {
  const none: Cell = emptyCell('NOT_APPLICABLE', 'not_begun');
  const figures = { inside: none, around: none, ratio: none, difference: none };
  const lift: LiftFigures = {
    ...{ days: daysBetween(linked.from, linked.to) + 1, daysAround: 2 * side },
    ...figures,
    ...{ reportedInside: none, reportedAround: none },
  };
  return { activities: none, communes: none, attendances: none, linked: none, lift };
}

// Each activity once, whichever of the observances of its day it names. Stretches have no day in common, so they add up.
async function linkedOfYear(
  snapshot: Snapshot,
  ofYear: readonly ObservanceOfYear[],
  { question, viewer, parts }: CalendarParts,
): Promise<Cell> {
  const cells: Cell[] = [];
  for (const { from, to, codes } of stretchesOf(ofYear.filter(({ linked }) => linked.from <= question.today))) {
    const where = { ...question.where, observance: codes };
    const stretch = await stretchOf(snapshot, { from, to }, ['ACTIVITIES'], { ...question, where }, viewer);
    parts.push(stretch.computed);
    cells.push(stretch.cell('ACTIVITIES'));
  }
  const [first, ...others] = cells;
  if (!first) return emptyCell('NOT_APPLICABLE', 'not_begun');
  return others.reduce(togetherCell, first);
}

interface SharedDays extends DateRange {
  readonly codes: readonly string[];
}

// Days of observances that overlap are one stretch.
function stretchesOf(ofYear: readonly ObservanceOfYear[]): SharedDays[] {
  const inOrder = ofYear.toSorted((a, b) => daysBetween(b.linked.from, a.linked.from));
  return inOrder.reduce<SharedDays[]>((found, { linked, code }) => {
    const last = found.at(-1);
    if (!last || linked.from > last.to) return [...found, { ...linked, codes: [code.code] }];
    const to = linked.to > last.to ? linked.to : last.to;
    return [...found.slice(0, -1), { from: last.from, to, codes: [...last.codes, code.code] }];
  }, []);
}
