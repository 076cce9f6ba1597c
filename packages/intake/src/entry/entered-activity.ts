import type {
  ActivityPayload,
  ActivityScope,
  ActorRole,
  AreaUnitId,
  Attachment,
  CivilDate,
  Indicator,
  Quiz,
  Recognition,
} from '@lantoa/domain';

/** One activity as a form gives it: units, bodies and codes by id, figures as numbers, free text as typed. */
export interface EnteredActivity {
  readonly date: CivilDate;
  /** Organisation id of the reference pack. */
  readonly organisation: string | null;
  readonly scope: ActivityScope;
  /** Districts of an activity for whole districts; those of named communes follow from them. */
  readonly districts: readonly AreaUnitId[];
  readonly places: ActivityPayload['places'];
  /** The main one first. */
  readonly topics: readonly string[];
  readonly subtopics: readonly string[];
  readonly activityType: string | null;
  readonly channel: string | null;
  readonly setting: string | null;
  readonly groups: ActivityPayload['groups'];
  readonly observances: readonly string[];
  readonly counts: readonly { readonly indicator: Indicator; readonly value: number; readonly isRounded: boolean }[];
  readonly flags: readonly string[];
  readonly themes: readonly string[];
  readonly partners: readonly { readonly partner: string; readonly count: number | null }[];
  readonly movements: readonly string[];
  readonly campaignLinks: readonly string[];
  readonly languages: readonly string[];
  readonly platform: string | null;
  readonly village: string;
  readonly otherActors: readonly { readonly actor: string; readonly role: ActorRole }[];
  readonly announcedOn: CivilDate | null;
  readonly quiz: Quiz | null;
  readonly recognition: Recognition | null;
  readonly attachments: readonly Attachment[];
  readonly note: string;
}
