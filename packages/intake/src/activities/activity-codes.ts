import type { CivilDate, Code } from '@lantoa/domain';
import type { RowFaults } from '../faults/row-faults.ts';
import { missingValue } from '../faults/value-faults.ts';
import { Memo } from '../lookup/memo.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import type { Cell } from '../model/table.ts';
import { ACTIVITY_HEADERS } from '../table/activity-columns.ts';
import { checkObservanceDate, readCode, readCodes, readTopics, type TopicReading } from './read-codes.ts';

const COLUMNS = {
  activityType: { header: ACTIVITY_HEADERS.activityType, list: 'activity_type', unknown: 'unknown_activity_type' },
  channel: { header: ACTIVITY_HEADERS.channel, list: 'channel', unknown: 'unknown_channel' },
  groups: { header: ACTIVITY_HEADERS.groups, list: 'target_group', unknown: 'unknown_target_group' },
  setting: { header: ACTIVITY_HEADERS.setting, list: 'setting', unknown: 'unknown_setting' },
  observance: { header: ACTIVITY_HEADERS.observance, list: 'observance', unknown: 'unknown_observance' },
} as const;

type SingleColumn = 'activityType' | 'channel' | 'setting';

/** Cells that name codes. A text without a fault is looked up once a file. */
export class ActivityCodes {
  private readonly context: IntakeContext;
  private readonly singles = {
    activityType: new Memo<Code | null>(),
    channel: new Memo<Code | null>(),
    setting: new Memo<Code | null>(),
  };
  private readonly lists = { groups: new Memo<readonly Code[]>(), observance: new Memo<readonly Code[]>() };
  private readonly topicCells = new Memo<TopicReading>();

  constructor(context: IntakeContext) {
    this.context = context;
  }

  /** Main topic, integrated topics and sub-topics. */
  topics(cell: Cell, on: CivilDate | null, faults: RowFaults): TopicReading {
    const header = ACTIVITY_HEADERS.topic;
    if (faults.hasErrorIn(header)) return { topics: [], subtopics: [] };
    return this.topicCells.ofFaultless(cell.text, faults, () => readTopics(this.context, cell, { header, on }, faults));
  }

  /** A code that the row cannot do without. */
  required(field: 'activityType' | 'channel', cell: Cell, on: CivilDate | null, faults: RowFaults): Code | null {
    const code = this.single(field, cell, on, faults);
    if (!code) faults.add(missingValue(COLUMNS[field].header));
    return code;
  }

  setting(cell: Cell, on: CivilDate | null, faults: RowFaults): Code | null {
    return this.single('setting', cell, on, faults);
  }

  groups(cell: Cell, on: CivilDate | null, faults: RowFaults): readonly Code[] {
    return this.list('groups', cell, on, faults);
  }

  /** Observances; warns of those that are not celebrated on the day. */
  observances(cell: Cell, date: CivilDate | null, faults: RowFaults): readonly Code[] {
    const observances = this.list('observance', cell, date, faults);
    if (date === null) return observances;
    for (const code of observances) checkObservanceDate(COLUMNS.observance.header, cell, code, date, faults);
    return observances;
  }

  private single(field: SingleColumn, cell: Cell, on: CivilDate | null, faults: RowFaults): Code | null {
    return this.singles[field].ofFaultless(cell.text, faults, () =>
      readCode(this.context, cell, { ...COLUMNS[field], on }, faults),
    );
  }

  private list(field: 'groups' | 'observance', cell: Cell, on: CivilDate | null, faults: RowFaults): readonly Code[] {
    return this.lists[field].ofFaultless(cell.text, faults, () =>
      readCodes(this.context, cell, { ...COLUMNS[field], on }, faults),
    );
  }
}
