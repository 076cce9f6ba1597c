import type { ReferenceIndex } from '@lantoa/domain';
import { dimensionInfo } from '../catalogue/dimension-info.ts';
import { measureInfo } from '../catalogue/measure-info.ts';
import type { Dimension, Measure } from '../contract.ts';
import type { Notice } from './evidence.ts';
import { isManyValued } from './dimension-table.ts';
import { reportFigure } from './cell-of-measure.ts';
import type { Grid } from './grid.ts';
import { measureSpec } from './measure-table.ts';
import type { QueryPlan } from './plan.ts';
import { splitOrUnplaced } from './split-or-unplaced.ts';
import { PER_PLATFORM } from './undefined-at.ts';

const POPULATION_MEASURES: readonly Measure[] = [
  'POPULATION',
  'POPULATION_IN_REACHED_COMMUNES',
  'POPULATION_COVERAGE',
  'ATTENDANCES_PER_1000',
];

/** What a reader has to know beside the numbers. */
export function noticesOf(plan: QueryPlan, grid: Grid, index: ReferenceIndex, hidden: number): Notice[] {
  return [
    ...reportNotices(plan, grid),
    ...populationNotices(plan),
    ...classNotices(plan, index),
    ...additivityNotices(plan),
    ...baseNotices(plan, index),
    ...rebaseNotices(plan, grid),
    ...(hidden > 0 ? [SENSITIVE_HIDDEN] : []),
  ];
}

const SENSITIVE_HIDDEN: Notice = {
  code: 'SENSITIVE_HIDDEN',
  vi: 'Một số ô về nhóm nhạy cảm được ẩn.',
  en: 'Some cells about sensitive groups are hidden.',
};

function reportNotices(plan: QueryPlan, grid: Grid): Notice[] {
  const expected =
    reportFigure(
      'expected',
      grid.at(
        'report',
        0,
        plan.groupBy.map(() => null),
      ),
    ).value ?? 0;
  return expected > 0 ? [] : [NO_REPORTING_STATUS];
}

export const NO_REPORTING_STATUS: Notice = {
  code: 'NO_REPORTING_STATUS',
  vi: 'Chưa có tình hình báo cáo của kỳ này, nên không phân biệt được "không phát sinh" với "chưa báo cáo".',
  en: 'No reporting status is known for this window, so nothing done and nothing reported cannot be told apart.',
};

function populationNotices(plan: QueryPlan): Notice[] {
  if (!plan.measures.some((measure) => POPULATION_MEASURES.includes(measure))) return [];
  const units = plan.scope.units.filter((unit) => unit.inBase);
  const notices: Notice[] = [];
  if (units.some((unit) => unit.populationStatus === 'estimate')) {
    notices.push({
      code: 'POPULATION_ESTIMATED',
      vi: 'Dân số là ước tính, không phải số liệu tổng điều tra.',
      en: 'Population figures are estimates, not census counts.',
    });
  }
  const unknown = units.filter((unit) => unit.people === null).length;
  if (unknown > 0) {
    notices.push({
      code: 'POPULATION_INCOMPLETE',
      vi: `Không có dân số của ${String(unknown)} đơn vị.`,
      en: `No population is known for ${String(unknown)} units.`,
    });
  }
  return notices;
}

// Classes that the rows or the choice of units depend on.
function shownClasses({ groupBy, filter }: QueryPlan, index: ReferenceIndex): ReadonlySet<string> {
  const asked = filter.codes.areaClass;
  const all = groupBy.includes('AREA_CLASS_COMBINATION') || (groupBy.includes('AREA_CLASS') && asked === null);
  const classes = all ? index.codesOf('area_class').map(({ code }) => code) : (asked ?? []);
  return new Set(groupBy.includes('PEER_GROUP') ? [...classes, 'border'] : classes);
}

function classNotices(plan: QueryPlan, index: ReferenceIndex): Notice[] {
  const shown = shownClasses(plan, index);
  if (shown.size === 0) return [];
  const keptBack = plan.classesKeptBack.filter((areaClass) => shown.has(areaClass));
  const isKeptBack = index.pack.classMemberships.some(({ areaClass }) => keptBack.includes(areaClass));
  // Of a unit's classes the scope holds those that the viewer may know.
  const known = new Map(plan.scope.units.filter(({ inBase }) => inBase).map(({ unit, classes }) => [unit, classes]));
  const memberships = index.pack.classMemberships.filter(
    (one) => shown.has(one.areaClass) && known.get(one.unit)?.includes(one.areaClass),
  );
  const proxies = [...new Set(memberships.filter((one) => one.status === 'proxy').map((one) => one.areaClass))];
  const notices: Notice[] = proxies.map((areaClass) => {
    const code = index.code('area_class', areaClass);
    const basis = memberships.find((one) => one.areaClass === areaClass);
    return {
      code: 'PROXY_CLASS',
      vi: `“${code?.vi ?? areaClass}” là phân loại thay thế. ${basis?.basisVi ?? ''}`,
      en: `"${code?.en ?? areaClass}" is a stand-in: ${basis?.basisEn ?? ''}`,
    };
  });
  notices.push(...ownUnitsNotices(plan, shown, index), ...(isKeptBack ? [NOT_IN_FILES] : []));
  if (plan.groupBy.includes('AREA_CLASS')) {
    notices.push({
      code: 'CLASSES_OVERLAP',
      vi: 'Các loại địa bàn chồng lên nhau: một xã có thể thuộc nhiều loại, các dòng không cộng thành tổng.',
      en: 'Area classes overlap: a commune may belong to several, so rows do not add up to the total.',
    });
  }
  return notices;
}

const NOT_IN_FILES: Notice = {
  code: 'HOTSPOTS_NOT_EXPORTED',
  vi: 'Tệp không có loại địa bàn trọng điểm, phức tạp; các địa bàn đó đứng ở những loại khác của mình.',
  en: 'No file holds hotspot classes; units of these stand under their other classes.',
};

/** Says of a class of which the viewer knows the own units only that its figures hold no others. */
export function ownUnitsNotices(
  { classesOfOwnUnits }: Pick<QueryPlan, 'classesOfOwnUnits'>,
  shown: ReadonlySet<string>,
  index: ReferenceIndex,
): Notice[] {
  return classesOfOwnUnits
    .filter((areaClass) => shown.has(areaClass))
    .map((areaClass) => {
      const code = index.code('area_class', areaClass);
      return {
        code: 'OWN_UNITS_ONLY',
        vi: `"${code?.vi ?? areaClass}" ở đây chỉ gồm đơn vị của bạn; địa bàn khác thuộc loại này không được hiển thị.`,
        en: `"${code?.en ?? areaClass}" holds your own units only; other units of this class are not shown.`,
      };
    });
}

function additivityNotices(plan: QueryPlan): Notice[] {
  if (plan.countBasis === 'FRACTIONAL') return [];
  const counted = plan.measures.filter((measure) => COUNTED.has(measureSpec(measure).kind));
  const notAdditive = (dimension: Dimension) =>
    counted.some((measure) => !measureInfo(measure).additiveOver.includes(dimension));
  const many = plan.groupBy.filter(
    (dimension) => dimension !== 'AREA_CLASS' && isManyValued(dimension) && notAdditive(dimension),
  );
  const notices: Notice[] = [];
  if (many.length > 0) {
    const named = (lang: 'vi' | 'en') => many.map((dimension) => `“${dimensionInfo(dimension)[lang]}”`).join(', ');
    notices.push({
      code: 'NOT_ADDITIVE',
      vi: `Các dòng theo ${named('vi')} không cộng thành tổng: một hoạt động có thể nằm ở nhiều dòng.`,
      en: `Rows by ${named('en')} do not add up to the total: an activity may stand in several.`,
    });
  }
  const perPlatform = counted.filter((measure) => PER_PLATFORM.has(measure));
  if (plan.groupBy.includes('PLATFORM') && perPlatform.length > 0) {
    notices.push({
      code: 'NOT_ADDITIVE',
      vi: `${perPlatform.join(', ')} không cộng giữa các nền tảng: cùng một người có thể xem ở nhiều nơi.`,
      en: `${perPlatform.join(', ')} do not add up over platforms: the same people may watch on several.`,
    });
  }
  return notices;
}

const COUNTED: ReadonlySet<string | undefined> = new Set(['activities', 'sum', 'attendances']);

function baseNotices(plan: QueryPlan, index: ReferenceIndex): Notice[] {
  if (plan.base !== 'AS_OF_EVENT' || index.baseOn(plan.period.from).id === index.baseOn(plan.period.to).id) return [];
  return [
    {
      code: 'BASE_CHANGED',
      vi: `Địa giới thay đổi trong kỳ: mẫu số theo ${plan.scope.base.vi}.`,
      en: `Administrative units changed within the window: denominators follow ${plan.scope.base.en}.`,
    },
  ];
}

// What a base of another time makes of the record, and what it cannot say.
function rebaseNotices(plan: QueryPlan, grid: Grid): Notice[] {
  if (!plan.rebase) return [];
  const { base } = plan.scope;
  const [split, unplaced] = splitOrUnplaced(plan, grid);
  const notices: Notice[] = [
    {
      code: 'BASE_CHANGED',
      vi: `Số liệu của thời khác được quy về ${base.vi}.`,
      en: `Figures of another time are brought onto ${base.en}.`,
    },
  ];
  if (split > 0) {
    notices.push({
      code: 'SPLIT_ESTIMATED',
      vi: 'Có đơn vị bị chia: lượt người chia theo tỷ trọng, địa bàn tiếp cận tính cho mọi phần.',
      en: 'Some units were split: attendances are divided by weight, and every part counts as reached.',
    });
  }
  if (unplaced > 0) {
    notices.push({
      code: 'UNPLACED',
      vi: `Hoạt động ở đơn vị đã sáp nhập không xếp được vào ${base.vi}: số xã đã tiếp cận là mức tối thiểu.`,
      en: `Work in merged units has no place on ${base.en}: communes reached are the least that is known.`,
    });
  }
  return notices;
}
