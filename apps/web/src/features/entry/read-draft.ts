import type { Indicator } from '../../gql/graphql.ts';
import type { WholeActivity } from '../../outbox/outbox-item.ts';
import type { Draft } from './draft.ts';

export interface DraftReading {
  readonly activity: WholeActivity;
  /** Fields whose text is no number. */
  readonly notNumbers: readonly string[];
}

const GROUPED = /^\d{1,3}(?:[. ]\d{3})+$/;
const NUMBER = /^-?\d+(?:,\d+)?$/;

/** A figure as Vietnamese forms write it: `1.234` and `37,5`. null: nothing was written; undefined: no number. */
export function readFigure(text: string): number | null | undefined {
  const written = text.trim();
  if (written === '') return null;
  if (GROUPED.test(written)) return Number(written.replaceAll(/\D/g, ''));
  return NUMBER.test(written) ? Number(written.replace(',', '.')) : undefined;
}

/** What the form says, as the server takes it. Its rules are the server's alone. */
export function readDraft(draft: Draft): DraftReading {
  const notNumbers: string[] = [];
  const figure = (field: string, text: string, whole = true): number | null => {
    const value = readFigure(text);
    if (value === undefined || (value !== null && whole && !Number.isInteger(value))) notNumbers.push(field);
    return value ?? null;
  };
  const counts = (Object.entries(draft.counts) as [Indicator, string][]).flatMap(([indicator, text]) => {
    const value = figure(indicator, text, false);
    return value === null ? [] : [{ indicator, value, isRounded: draft.rounded.includes(indicator) }];
  });
  const activity: WholeActivity = {
    ...listsOf(draft),
    counts,
    places: draft.places.map(({ unit, attendances }) => ({ unit, attendances: figure('commune', attendances) })),
    groups: Object.entries(draft.groups).map(([group, text]) => ({ group, attendances: figure('breakdown', text) })),
    partners: Object.entries(draft.partners).map(([partner, text]) => ({ partner, count: figure('partners', text) })),
    quiz: quizOf(draft, figure),
    recognition: recognitionOf(draft),
  };
  return { activity, notNumbers };
}

function listsOf(
  draft: Draft,
): Omit<WholeActivity, 'counts' | 'places' | 'groups' | 'partners' | 'quiz' | 'recognition'> {
  const { date, scope } = draft;
  return {
    ...{ date, scope },
    districts: scope === 'district' ? [...draft.districts] : [],
    organisation: orNull(draft.organisation),
    topics: [...draft.topics],
    subtopics: [...draft.subtopics],
    observances: [...draft.observances],
    flags: [...draft.flags],
    themes: [...draft.themes],
    movements: [...draft.movements],
    campaignLinks: [...draft.campaignLinks],
    languages: [...draft.languages],
    activityType: orNull(draft.activityType),
    channel: orNull(draft.channel),
    setting: orNull(draft.setting),
    platform: orNull(draft.platform),
    village: draft.village,
    otherActors: Object.entries(draft.otherActors).map(([actor, role]) => ({ actor, role })),
    announcedOn: orNull(draft.announcedOn),
    // A line that was added and left blank tells of nothing.
    attachments: draft.attachments
      .filter(({ externalId, checksum }) => externalId.trim() !== '' || checksum.trim() !== '')
      .map(({ checksum, ...one }) => ({ ...one, checksum: orNull(checksum.trim()) })),
    note: draft.note,
  };
}

function quizOf(
  { quizBefore, quizAfter, quizTakers }: Draft,
  figure: (field: string, text: string, whole?: boolean) => number | null,
): Exclude<WholeActivity['quiz'], undefined> {
  const quiz = {
    before: figure('quizBefore', quizBefore, false),
    after: figure('quizAfter', quizAfter, false),
    takers: figure('quizTakers', quizTakers),
  };
  return Object.values(quiz).every((value) => value === null) ? null : quiz;
}

function recognitionOf(draft: Draft): Exclude<WholeActivity['recognition'], undefined> {
  if (draft.recognitionForm === '') return null;
  return {
    form: draft.recognitionForm,
    recipients: [...draft.recognitionRecipients],
    level: orNull(draft.recognitionLevel),
    topics: [...draft.recognitionTopics],
    decisionNumber: orNull(draft.decisionNumber),
    decidedOn: orNull(draft.decidedOn),
  };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
