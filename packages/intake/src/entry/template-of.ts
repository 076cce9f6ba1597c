import { isInForce, type CivilDate, type Indicator, type ReferenceIndex } from '@lantoa/domain';
import type { EnteredActivity } from './entered-activity.ts';

/** Figures of the work itself; figures of people belong to one day and are counted anew. */
const USUAL: ReadonlySet<Indicator> = new Set<Indicator>(['sessions', 'duration_minutes']);

/**
 * What of an entry can be used again, as far as it is in force on a day: codes, places and bodies that the reference data
 * know, the number of sessions, their minutes. Free text, figures of people, quizzes, recognitions, documents and days stay behind, so
 * that nothing of a template has to be looked through for personal data but its name.
 * @param day also the date of what comes back
 */
export function templateOf(entered: EnteredActivity, index: ReferenceIndex, day: CivilDate): EnteredActivity {
  const isCode = (list: string) => (code: string) => {
    const known = index.code(list, code);
    return known !== undefined && isInForce(known, day);
  };
  const isUnit = (id: string) => {
    const unit = index.unit(id);
    return unit !== undefined && isInForce(unit, day);
  };
  const one = (list: string, code: string | null) => (code !== null && isCode(list)(code) ? code : null);
  const body = index.organisation(entered.organisation ?? '');
  return {
    ...{ date: day, scope: entered.scope, districts: entered.districts.filter(isUnit) },
    organisation: body && isInForce(body, day) ? body.id : null,
    places: entered.places.filter(({ unit }) => isUnit(unit)).map(({ unit }) => ({ unit, attendances: null })),
    topics: entered.topics.filter(isCode('topic')),
    subtopics: entered.subtopics.filter(isCode('subtopic')),
    activityType: one('activity_type', entered.activityType),
    channel: one('channel', entered.channel),
    setting: one('setting', entered.setting),
    groups: entered.groups
      .filter(({ group }) => isCode('target_group')(group))
      .map(({ group }) => ({ group, attendances: null })),
    observances: entered.observances.filter(isCode('observance')),
    counts: entered.counts.filter(({ indicator }) => USUAL.has(indicator)),
    flags: entered.flags.filter(isCode('flag')),
    themes: entered.themes.filter(isCode('content_theme')),
    partners: entered.partners
      .filter(({ partner }) => isCode('partner')(partner))
      .map(({ partner }) => ({ partner, count: null })),
    movements: entered.movements.filter(isCode('movement')),
    campaignLinks: entered.campaignLinks.filter(isCode('campaign_link')),
    languages: entered.languages.filter(isCode('language')),
    platform: one('platform', entered.platform),
    otherActors: entered.otherActors.filter(({ actor }) => isCode('actor')(actor)),
    ...{ village: '', announcedOn: null, quiz: null, recognition: null, attachments: [], note: '' },
  };
}
