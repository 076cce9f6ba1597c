import {
  DUPLICATE_CRITERIA,
  duplicateCriteria,
  type ActivityPayload,
  type AreaUnitId,
  type ReferenceIndex,
} from '@lantoa/domain';
import type { Cell, DuplicateRecord, JudgedCriterion, Key, Lang, RecordedTelling } from '../contract.ts';
import { emptyCell, numberCell } from '../query/cell.ts';
import type { KeyBook } from '../query/key-book.ts';

export interface Wording {
  readonly index: ReferenceIndex;
  readonly book: KeyBook;
  readonly lang: Lang;
  /** Names of villages are free text. */
  readonly mayNameVillage: (unit: AreaUnitId) => boolean;
}

/** One of two records that are laid side by side. */
export function duplicateRecordOf(
  { id, revision, status, payload }: RecordedTelling,
  { index, book, lang, mayNameVillage }: Wording,
): DuplicateRecord {
  const organisation = payload.organisation === null ? undefined : index.organisation(payload.organisation);
  const isNamed = payload.places.length > 0 && payload.places.every(({ unit }) => mayNameVillage(unit));
  return {
    ...{ id, revision, status, date: payload.date },
    actor: book.code('ACTOR', 'actor', payload.actor),
    organisation: organisation ? (lang === 'VI' ? organisation.vi : organisation.en) : null,
    activityType: book.code('ACTIVITY_TYPE', 'activity_type', payload.activityType),
    channel: book.code('CHANNEL', 'channel', payload.channel),
    setting: payload.setting === null ? null : book.code('SETTING', 'setting', payload.setting),
    village: (isNamed && payload.village) || null,
    units: payload.places.map(({ unit }) => book.unit('COMMUNE', unit)),
    topics: payload.topics.map(({ topic }) => book.code('TOPIC', 'topic', topic)),
    sessions: countOf(payload, 'sessions'),
    attendances: countOf(payload, 'attendances'),
  };
}

export function judgedCriteria(first: ActivityPayload, second: ActivityPayload): JudgedCriterion[] {
  const verdicts = duplicateCriteria(first, second);
  return DUPLICATE_CRITERIA.map((criterion) => ({ criterion, verdict: verdicts[criterion] }));
}

/** The communes that both name. */
export function sharedUnits(first: ActivityPayload, second: ActivityPayload, { book }: Wording): Key[] {
  const units = first.places.filter(({ unit }) => second.places.some((other) => other.unit === unit));
  return units.map(({ unit }) => book.unit('COMMUNE', unit));
}

function countOf({ counts }: ActivityPayload, indicator: 'sessions' | 'attendances'): Cell {
  const count = counts[indicator];
  return count ? numberCell(count.value) : emptyCell('MISSING', 'not_reported');
}
