import { isCivilDate, type ActivityPayload, type DateRange, type ReferenceIndex } from '@lantoa/domain';
import type { SampleActivity } from '../activity/sample-activity.ts';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/;
const UNKNOWN_PEOPLE = 3_000;

/** A rule and whether the activity keeps it. */
type Rule = readonly [holds: boolean, rule: string];

/** Rules of intake that a made-up activity breaks, written out once more and independently of how it was made. */
export function faultsOfActivity(
  index: ReferenceIndex,
  year: DateRange,
  { activityId, payload }: SampleActivity,
): string[] {
  const rules: readonly Rule[] = [
    [ID.test(activityId), 'the id is shaped like a UUID'],
    [isCivilDate(payload.date) && year.from <= payload.date && payload.date <= year.to, 'the date is in the year'],
    ...bodyRules(index, payload),
    ...placeRules(index, payload),
    ...codeRules(index, payload),
    ...topicRules(index, payload),
    ...countRules(index, payload),
    ...detailRules(payload),
  ];
  return rules.filter(([holds]) => !holds).map(([, rule]) => `${activityId} breaks: ${rule}`);
}

function bodyRules(index: ReferenceIndex, payload: ActivityPayload): Rule[] {
  const body = index.organisation(payload.organisation ?? '');
  return [
    [isInForce(body, payload.date), 'the body exists on that day'],
    [body?.actor === payload.actor, 'the actor is the kind of the body'],
  ];
}

function placeRules(index: ReferenceIndex, { date, channel, scope, districts, places }: ActivityPayload): Rule[] {
  const base = new Set(index.baseOn(date).units);
  const placeBound = index.code('channel', channel)?.attributes['reachBasis'] === 'place_bound';
  const named = districts.map((district) => index.unit(district));
  const ofPlaces = new Set(places.flatMap(({ unit }) => index.districtOf(unit)?.id ?? []));
  const expected = places.length > 0 ? 'commune' : districts.length > 0 ? 'district' : 'province';
  return [
    [places.every(({ unit }) => base.has(unit)), 'the places are in force on that day'],
    [named.every((unit) => unit?.level === 'district' && isInForce(unit, date)), 'the districts are in force'],
    [!placeBound || places.length > 0, 'a place-bound activity names a place'],
    [new Set(places.map(({ unit }) => unit)).size === places.length, 'a place stands once'],
    [scope === expected, 'the scope fits the places'],
    [places.length === 0 || setEquals(ofPlaces, new Set(districts)), 'the districts are those of the places'],
  ];
}

function codeRules(index: ReferenceIndex, payload: ActivityPayload): Rule[] {
  const used: readonly (readonly [string, string])[] = [
    ...payload.topics.map(({ topic }) => ['topic', topic] as const),
    ...payload.subtopics.map((subtopic) => ['subtopic', subtopic] as const),
    ...payload.groups.map(({ group }) => ['target_group', group] as const),
    ...payload.observances.map((observance) => ['observance', observance] as const),
    ...(payload.setting === null ? [] : [['setting', payload.setting] as const]),
    ['channel', payload.channel],
    ['activity_type', payload.activityType],
    ...DETAIL_LISTS.flatMap(([list, codesOf]) => codesOf(payload).map((code) => [list, code] as const)),
  ];
  return used.map(([list, code]) => [index.code(list, code) !== undefined, `${list} ${code} is in its list`]);
}

const DETAIL_LISTS: readonly (readonly [string, (payload: ActivityPayload) => readonly string[]])[] = [
  ['flag', ({ flags = [] }) => flags],
  ['content_theme', ({ themes = [] }) => themes],
  ['partner', ({ partners = [] }) => partners.map(({ partner }) => partner)],
  ['movement', ({ movements = [] }) => movements],
  ['campaign_link', ({ campaignLinks = [] }) => campaignLinks],
  ['language', ({ languages = [] }) => languages],
  ['platform', ({ platform }) => (platform === undefined ? [] : [platform])],
  ['actor', ({ otherActors = [] }) => otherActors.map(({ actor }) => actor)],
  ['recognition_form', ({ recognition }) => (recognition ? [recognition.form] : [])],
  ['recognition_recipient', ({ recognition }) => recognition?.recipients ?? []],
  ['recognition_level', ({ recognition }) => (recognition?.level ? [recognition.level] : [])],
  ['actor_role', ({ otherActors = [] }) => otherActors.map(({ role }) => role)],
];

function detailRules(payload: ActivityPayload): Rule[] {
  const {
    actor,
    date,
    announcedOn,
    otherActors = [],
    partners = [],
    places,
    quiz,
    recognition,
    village,
    themes = [],
  } = payload;
  const attendances = payload.counts.attendances?.value ?? 0;
  const lists = DETAIL_LISTS.filter(([list]) => list !== 'actor_role').map(([, codesOf]) => codesOf(payload));
  return [
    [lists.every((codes) => new Set(codes).size === codes.length), 'a detail stands once'],
    [otherActors.every((other) => other.actor !== actor && other.role !== 'lead'), 'the reporting body leads'],
    [partners.every(({ count }) => count === null || (Number.isInteger(count) && count > 0)), 'partners are counted'],
    [
      quiz === undefined || [quiz.before, quiz.after].every((share) => share === null || (share >= 0 && share <= 100)),
      'scores are shares',
    ],
    [(quiz?.takers ?? 5) >= 5 && (quiz?.takers ?? 0) <= attendances, 'who answered was there, and is not alone'],
    [(recognition?.decidedOn ?? date) <= date, 'a recognition is decided before it is celebrated'],
    [village === undefined || (places.length === 1 && /^Thôn \d{1,2}$/u.test(village)), 'a village is numbered only'],
    [
      announcedOn === undefined || (isCivilDate(announcedOn) && announcedOn <= date),
      'an outcome is announced before it is reported',
    ],
    [
      (announcedOn !== undefined) === themes.includes('case_outcome_reporting'),
      'an item on an outcome names the day it was announced, and no other does',
    ],
  ];
}

function topicRules(index: ReferenceIndex, payload: ActivityPayload): Rule[] {
  const topics = payload.topics.map(({ topic }) => topic);
  const day = payload.date.slice(5);
  const windows = payload.observances.map((observance) =>
    (index.code('observance', observance)?.attributes['linkWindow'] ?? '').split('..'),
  );
  return [
    [payload.topics[0]?.role === 'primary', 'the main topic comes first'],
    [payload.topics.slice(1).every(({ role }) => role === 'integrated'), 'other topics are integrated'],
    [new Set(topics).size === topics.length, 'a topic stands once'],
    [
      payload.subtopics.every((subtopic) => topics.includes(index.code('subtopic', subtopic)?.parent ?? '')),
      'a subtopic comes with its topic',
    ],
    [windows.every(([from = '', to = '']) => from <= day && day <= to), 'observances fit the day'],
  ];
}

function countRules(index: ReferenceIndex, { date, places, groups, counts }: ActivityPayload): Rule[] {
  const total = counts.attendances?.value ?? null;
  const split = places.map(({ attendances }) => attendances);
  const residents = places.reduce(
    (sum, { unit }) => sum + (index.populationOf(unit, date)?.people ?? UNKNOWN_PEOPLE),
    0,
  );
  const sensitive = groups.filter(({ group }) => index.code('target_group', group)?.sensitive === true);
  const minutes = counts.duration_minutes?.value ?? 0;
  return [
    [Object.values(counts).every(({ value }) => Number.isInteger(value) && value >= 0), 'counts are whole numbers'],
    [
      split.every((part) => part === null) ||
        split.reduce<number>((sum, part) => sum + (part ?? Number.NaN), 0) === total,
      'the split adds up',
    ],
    [
      groups.every(({ attendances }) => attendances === null || (attendances >= 0 && attendances <= (total ?? -1))),
      'no group is larger than the total',
    ],
    [
      sensitive.every(({ attendances }) => places.length === 1 && attendances !== null && attendances <= 60),
      'a sensitive group comes with few people in one commune',
    ],
    [places.length === 0 || (total ?? 0) <= residents, 'no more attend than live there'],
    [minutes <= 1_440 * Math.max(1, counts.sessions?.value ?? 1), 'a session lasts a day at most'],
  ];
}

function isInForce(span: { validFrom: string | null; validTo: string | null } | undefined, date: string): boolean {
  if (!span) return false;
  return (span.validFrom === null || span.validFrom <= date) && (span.validTo === null || date <= span.validTo);
}

function setEquals(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
