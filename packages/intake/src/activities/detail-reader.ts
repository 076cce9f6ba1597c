import { villageRefusal, type ActivityPayload, type CivilDate, type Code } from '@lantoa/domain';
import { announcedAfterActivity, invalidVillage } from '../faults/detail-faults.ts';
import { personalData } from '../faults/text-faults.ts';
import type { RowFaults } from '../faults/row-faults.ts';
import { futureDate, invalidDate } from '../faults/value-faults.ts';
import { Memo } from '../lookup/memo.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import type { Cell } from '../model/table.ts';
import { ACTIVITY_HEADERS, type ActivityField } from '../table/activity-columns.ts';
import { readDate } from '../values/read-date.ts';
import { readParts } from '../values/read-text.ts';
import { readAttachments } from './read-attachments.ts';
import { readCode, readCodes } from './read-codes.ts';
import type { Counts } from './read-counts.ts';
import { readPartners } from './read-partners.ts';
import type { PlaceReading } from './read-places.ts';
import { readQuiz } from './read-quiz.ts';
import { readRecognition } from './read-recognition.ts';

const LISTS = {
  themes: { header: ACTIVITY_HEADERS.themes, list: 'content_theme', unknown: 'unknown_theme' },
  movements: { header: ACTIVITY_HEADERS.movements, list: 'movement', unknown: 'unknown_movement' },
  campaignLinks: { header: ACTIVITY_HEADERS.campaignLinks, list: 'campaign_link', unknown: 'unknown_campaign_link' },
  flags: { header: ACTIVITY_HEADERS.flags, list: 'flag', unknown: 'unknown_flag' },
  languages: {
    header: ACTIVITY_HEADERS.languages,
    list: 'language',
    unknown: 'unknown_language',
    impliedWord: 'tiếng',
  },
} as const;
type ListField = keyof typeof LISTS;

const PLATFORM = { header: ACTIVITY_HEADERS.platform, list: 'platform', unknown: 'unknown_platform' } as const;
const LONGEST_VILLAGE = 80;

/** The optional fields of an activity. */
export type Details = Pick<
  ActivityPayload,
  | 'flags'
  | 'themes'
  | 'partners'
  | 'movements'
  | 'campaignLinks'
  | 'languages'
  | 'platform'
  | 'village'
  | 'otherActors'
  | 'announcedOn'
  | 'quiz'
  | 'recognition'
  | 'attachments'
>;

interface Known {
  /** null where the row's date has a fault. */
  readonly date: CivilDate | null;
  readonly places: PlaceReading | null;
  readonly counts: Counts;
}

/** Reads the columns that only careful lists have. A blank cell leaves its field out, like a file without the column. */
export class DetailReader {
  private readonly context: IntakeContext;
  private readonly listCells = new Memo<readonly Code[]>();

  constructor(context: IntakeContext) {
    this.context = context;
  }

  read(cellOf: (field: ActivityField) => Cell, known: Known, faults: RowFaults): Details {
    const list = (field: ListField): readonly string[] => this.list(field, cellOf(field), known.date, faults);
    const flags = list('flags');
    const themes = list('themes');
    const movements = list('movements');
    const campaignLinks = list('campaignLinks');
    const languages = list('languages');
    const platform = readCode(this.context, cellOf('platform'), { ...PLATFORM, on: known.date }, faults);
    const { partners, otherActors } = readPartners(this.context, cellOf('partners'), known, faults);
    const village = readVillage(cellOf('village'), known.places, faults);
    const announcedOn = this.readAnnouncedOn(cellOf('announcedOn'), known.date, faults);
    const quiz = readQuiz(cellOf, known.counts.attendances?.value ?? null, faults);
    const recognition = readRecognition(this.context, cellOf, known, faults);
    const attachments = readAttachments(cellOf('attachments'), faults);
    return {
      ...(flags.length > 0 && { flags }),
      ...(themes.length > 0 && { themes }),
      ...(partners.length > 0 && { partners }),
      ...(movements.length > 0 && { movements }),
      ...(campaignLinks.length > 0 && { campaignLinks }),
      ...(languages.length > 0 && { languages }),
      ...(platform !== null && { platform: platform.code }),
      ...(village !== null && { village }),
      ...(otherActors.length > 0 && { otherActors }),
      ...(announcedOn !== null && { announcedOn }),
      ...(quiz !== null && { quiz }),
      ...(recognition !== null && { recognition }),
      ...(attachments.length > 0 && { attachments }),
    };
  }

  private list(field: ListField, cell: Cell, on: CivilDate | null, faults: RowFaults): readonly string[] {
    const codes = this.listCells.ofFaultless(`${field}\u0000${cell.text}`, faults, () =>
      readCodes(this.context, cell, { ...LISTS[field], on }, faults),
    );
    return codes.map(({ code }) => code);
  }

  private readAnnouncedOn(cell: Cell, date: CivilDate | null, faults: RowFaults): CivilDate | null {
    const column = ACTIVITY_HEADERS.announcedOn;
    const reading = readDate(cell);
    if (reading.kind === 'invalid') faults.add(invalidDate(column, cell.text, reading));
    if (reading.kind !== 'date') return null;
    const { today } = this.context;
    if (reading.date > today) faults.add(futureDate(column, cell.text, reading.date, today));
    else if (date !== null && reading.date > date)
      faults.add(announcedAfterActivity(column, cell.text, reading.date, date));
    return reading.date;
  }
}

function readVillage(cell: Cell, places: PlaceReading | null, faults: RowFaults): string | null {
  const column = ACTIVITY_HEADERS.village;
  const [village, ...others] = readParts(cell);
  if (village === undefined) return null;
  const [person] = [village, ...others].flatMap((name) => villageRefusal(name) ?? []);
  if (person) faults.add(personalData(column, person));
  else if (others.length > 0) faults.add(invalidVillage(column, cell.text, 'several'));
  else if (village.length > LONGEST_VILLAGE) faults.add(invalidVillage(column, cell.text, 'long'));
  // Where the places have a fault of their own, this one would only follow from it.
  else if (places && places.places.length !== 1) faults.add(invalidVillage(column, cell.text, 'no_commune'));
  return village;
}
