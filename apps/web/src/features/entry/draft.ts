import type {
  ActivityScope,
  ActorRole,
  EntryHelpQuery,
  EntryPartsFragment,
  Indicator,
  SourceSystem,
} from '../../gql/graphql.ts';
import type { Plain } from '../../outbox/plain.ts';

export type RecordedEntry = Plain<EntryPartsFragment>;
export type Recorded = RecordedEntry['activity'];
export type Help = Plain<EntryHelpQuery['entryHelp']>;

/** What stands in the form: figures as they were typed, so that nothing is lost while somebody writes. */
export interface Draft {
  readonly date: string;
  readonly organisation: string;
  readonly scope: ActivityScope;
  readonly districts: readonly string[];
  readonly places: readonly { readonly unit: string; readonly attendances: string }[];
  /** The main one first. */
  readonly topics: readonly string[];
  readonly subtopics: readonly string[];
  readonly activityType: string;
  readonly channel: string;
  readonly setting: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly observances: readonly string[];
  readonly counts: Readonly<Partial<Record<Indicator, string>>>;
  /** Indicators whose figure is a rounded one. */
  readonly rounded: readonly Indicator[];
  readonly flags: readonly string[];
  readonly themes: readonly string[];
  readonly partners: Readonly<Record<string, string>>;
  readonly movements: readonly string[];
  readonly campaignLinks: readonly string[];
  readonly languages: readonly string[];
  readonly platform: string;
  readonly village: string;
  readonly otherActors: Readonly<Record<string, ActorRole>>;
  readonly announcedOn: string;
  readonly quizBefore: string;
  readonly quizAfter: string;
  readonly quizTakers: string;
  readonly recognitionForm: string;
  readonly recognitionRecipients: readonly string[];
  readonly recognitionLevel: string;
  readonly recognitionTopics: readonly string[];
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly attachments: readonly {
    readonly sourceSystem: SourceSystem;
    readonly externalId: string;
    readonly checksum: string;
  }[];
  readonly note: string;
}

const EMPTY: Omit<Draft, 'date' | 'scope'> = {
  ...{ organisation: '', districts: [], places: [], topics: [], subtopics: [] },
  ...{ activityType: 'community_session', channel: 'direct_community', setting: '', groups: {}, observances: [] },
  ...{ counts: { sessions: '1' }, rounded: [], flags: [], themes: [], partners: {}, movements: [], campaignLinks: [] },
  ...{ languages: [], platform: '', village: '', otherActors: {}, announcedOn: '' },
  ...{ quizBefore: '', quizAfter: '', quizTakers: '', recognitionForm: '', recognitionRecipients: [] },
  ...{ recognitionLevel: '', recognitionTopics: [], decisionNumber: '', decidedOn: '', attachments: [], note: '' },
};

/** A new entry with what is likely: the day, the own commune and body, the form and channel used last. */
export function newDraft(help: Help): Draft {
  const last = help.recent[0]?.activity;
  const own = help.communes?.length === 1 ? help.communes : [];
  const scope = last?.scope ?? help.scopes[0] ?? 'commune';
  const units = own.length > 0 ? own : (last?.places.slice(0, 1).map(({ unit }) => unit) ?? []);
  return {
    ...EMPTY,
    date: help.defaultDate,
    scope,
    organisation: last?.organisation ?? help.body ?? (help.communes === null ? '' : (help.bodies[0]?.id ?? '')),
    places: units.map((unit) => ({ unit, attendances: '' })),
    ...(last && { activityType: last.activityType ?? '', channel: last.channel ?? '', setting: last.setting ?? '' }),
  };
}

const NO_DOCUMENTS: Pick<Recorded, 'attachments'> = { attachments: [] };

/** The form filled with an activity of the record, or with one that still waits on this device. */
export function draftOf(recorded: Recorded): Draft {
  // A draft has the parts of both as fields of its own: what is no field of it must not stand among them.
  const { quiz, recognition, ...told } = recorded;
  return {
    ...told,
    organisation: recorded.organisation ?? '',
    places: recorded.places.map(({ unit, attendances }) => ({ unit, attendances: typed(attendances) })),
    activityType: recorded.activityType ?? '',
    channel: recorded.channel ?? '',
    setting: recorded.setting ?? '',
    groups: Object.fromEntries(recorded.groups.map(({ group, attendances }) => [group, typed(attendances)])),
    counts: Object.fromEntries(recorded.counts.map(({ indicator, value }) => [indicator, typed(value)])),
    rounded: recorded.counts.filter(({ isRounded }) => isRounded).map(({ indicator }) => indicator),
    partners: Object.fromEntries(recorded.partners.map(({ partner, count }) => [partner, typed(count)])),
    platform: recorded.platform ?? '',
    otherActors: Object.fromEntries(recorded.otherActors.map(({ actor, role }) => [actor, role])),
    announcedOn: recorded.announcedOn ?? '',
    quizBefore: typed(quiz?.before),
    quizAfter: typed(quiz?.after),
    quizTakers: typed(quiz?.takers),
    recognitionForm: recognition?.form ?? '',
    recognitionRecipients: recognition?.recipients ?? [],
    recognitionLevel: recognition?.level ?? '',
    recognitionTopics: recognition?.topics ?? [],
    decisionNumber: recognition?.decisionNumber ?? '',
    decidedOn: recognition?.decidedOn ?? '',
    // What a page of an earlier build left on the device has none.
    attachments: { ...NO_DOCUMENTS, ...recorded }.attachments.map(({ checksum, ...one }) => ({
      ...one,
      checksum: checksum ?? '',
    })),
  };
}

/** The same work done again on another day; what was written about the first one does not go along. */
export function repeated(draft: Draft, date: string): Draft {
  return { ...draft, date, note: '', announcedOn: '', decisionNumber: '', decidedOn: '', attachments: [] };
}

function typed(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value).replace('.', ',');
}
