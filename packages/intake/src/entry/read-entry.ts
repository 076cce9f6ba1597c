import type { ActivityPayload, ActivityText, CivilDate, ReferenceIndex } from '@lantoa/domain';
import { ActivityCells } from '../activities/activity-cells.ts';
import { ActivityCodes } from '../activities/activity-codes.ts';
import { checkAttachments } from '../activities/read-attachments.ts';
import { checkInForce } from '../activities/check-in-force.ts';
import { checkPlausible } from '../activities/check-plausible.ts';
import { DetailReader } from '../activities/detail-reader.ts';
import { withBreakdown } from '../activities/with-breakdown.ts';
import { checkGroups, readBreakdown, readCounts, type Counts } from '../activities/read-counts.ts';
import type { RowFaults } from '../faults/row-faults.ts';
import { futureDate } from '../faults/value-faults.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import { ACTIVITY_HEADERS, type ActivityField } from '../table/activity-columns.ts';
import { readText } from '../values/read-text.ts';
import { checkOrganisation, checkOtherActors } from './check-bodies.ts';
import { checkPlaces } from './check-places.ts';
import type { EnteredActivity } from './entered-activity.ts';
import { entryContext } from './entry-context.ts';
import { EntryFaults, type EntryFault } from './entry-faults.ts';
import { ENTRY_LAYOUT, entryRow } from './entry-row.ts';

export interface EntryReading {
  readonly faults: readonly EntryFault[];
  /** null when an error stops the entry. */
  readonly record: { readonly payload: ActivityPayload; readonly text: ActivityText } | null;
}

/**
 * Reads one entered activity by the rules of a row of a file.
 * @param today the day of the entry in Asia/Ho_Chi_Minh; later dates are faults
 */
export function readEntry(entered: EnteredActivity, index: ReferenceIndex, today: CivilDate): EntryReading {
  const faults = new EntryFaults();
  const record = readRecord(entryContext(index, today), entered, faults);
  return { faults: faults.ofFields, record: faults.hasError ? null : record };
}

function readRecord(context: IntakeContext, entered: EnteredActivity, faults: RowFaults): EntryReading['record'] {
  const cells = new ActivityCells(ENTRY_LAYOUT);
  const codes = new ActivityCodes(context);
  const row = entryRow(entered);
  cells.check(row, faults);
  const cellOf = (field: ActivityField) => cells.of(row, field, faults);
  const { date } = entered;
  if (date > context.today) faults.add(futureDate(ACTIVITY_HEADERS.date, date, date, context.today));
  const topics = codes.topics(cellOf('topic'), date, faults);
  const activityType = codes.required('activityType', cellOf('activityType'), date, faults);
  const channel = codes.required('channel', cellOf('channel'), date, faults);
  const groups = codes.groups(cellOf('groups'), date, faults);
  const setting = codes.setting(cellOf('setting'), date, faults);
  const observances = codes.observances(cellOf('observance'), date, faults);
  // Without a day nobody can say which units were in force.
  const places = faults.hasErrorIn(ACTIVITY_HEADERS.date) ? null : checkPlaces(context, entered, channel, faults);
  const counts = readCounts(cellOf, faults);
  const breakdown = readBreakdown(context, { cells: cells.breakdown(row, faults), on: date }, faults);
  checkTotals(context, breakdown, counts, faults);
  const body = checkOrganisation(context, entered, faults);
  checkPlausible(context, places, counts, cellOf, date, faults);
  const details = new DetailReader(context).read(cellOf, { date, places, counts }, faults);
  const otherActors = checkOtherActors(context, entered, faults);
  const named = { topics, activityType, channel, setting, groups, breakdown, observances, actor: body?.actor ?? null };
  checkInForce(context, { ...named, details: { ...details, otherActors } }, { date, cellOf }, faults);
  const attachments = checkAttachments(entered.attachments, faults);
  const note = readText(cellOf('note'));
  if (!activityType || !channel || !places || !body) return null;
  const payload: ActivityPayload = {
    date,
    organisation: body.id,
    actor: body.actor,
    ...places,
    ...topics,
    activityType: activityType.code,
    channel: channel.code,
    setting: setting?.code ?? null,
    groups: withBreakdown(groups, breakdown),
    observances: observances.map(({ code }) => code),
    counts,
    ...details,
    ...(otherActors.length > 0 && { otherActors }),
    ...(attachments.length > 0 && { attachments }),
  };
  return { payload, text: { note, organisationAsWritten: body.vi } };
}

function checkTotals(
  context: IntakeContext,
  breakdown: ReadonlyMap<string, number | null>,
  counts: Counts,
  faults: RowFaults,
): void {
  const total = counts.attendances;
  if (!total || faults.hasErrorIn(ACTIVITY_HEADERS.breakdown)) return;
  checkGroups(context, breakdown, total.value, '', faults);
}
