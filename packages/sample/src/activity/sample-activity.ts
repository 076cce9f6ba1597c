import type { ActivityPayload, ActivityText, CivilDate, Code } from '@lantoa/domain';
import { withDetails } from '../detail/with-details.ts';
import type { BodyMonth } from '../plan/reporting-bodies.ts';
import type { SeededRandom } from '../random/seeded-random.ts';
import { ACTIVITY_FORMS, type ActivityForm } from './activity-forms.ts';
import { chooseAudience } from './choose-audience.ts';
import { breakDown, chooseCounts, splitOver } from './choose-counts.ts';
import { chooseObservances } from './choose-observances.ts';
import { choosePlaces, type ChosenPlaces } from './choose-places.ts';
import { chooseMainTopic, chooseSubtopics, withIntegratedTopic } from './choose-topics.ts';
import { neutralNote } from './neutral-note.ts';

export interface SampleActivity {
  /** Shaped like a UUID, made of the seed. */
  readonly activityId: string;
  readonly payload: ActivityPayload;
  readonly text: ActivityText;
}

/** One made-up activity of a body in a month. `random` belongs to this activity alone. */
export function sampleActivity(
  cell: BodyMonth,
  date: CivilDate,
  observances: readonly Code[],
  random: SeededRandom,
): SampleActivity {
  const activityId = uuidOf(random.fork('id'));
  const form = chooseForm(cell, random);
  const topic = chooseMainTopic(date, barredTopics(cell, form), random);
  const places = choosePlaces(form, cell, topic, random);
  const topics = withIntegratedTopic(topic, places.communes, random);
  const counts = chooseCounts(form, places.communes, random);
  const held = { communes: places.communes.length, countsPeople: counts.attendances !== undefined };
  const audience = chooseAudience(form.audience, topic, held, random);
  const payload: ActivityPayload = {
    date,
    organisation: cell.body.id,
    actor: cell.body.actor,
    scope: scopeOf(places),
    districts: places.districts,
    places: splitOver(places.communes, counts, random),
    topics,
    subtopics: chooseSubtopics(topics, random),
    activityType: form.type,
    channel: form.channel,
    setting: audience.setting,
    groups: breakDown(audience, counts, random),
    observances: chooseObservances(date, topics, observances, random),
    counts,
  };
  return {
    activityId,
    payload: withDetails(payload, form.audience, random.fork('details')),
    text: { note: neutralNote(random), organisationAsWritten: `${cell.body.vi} (số liệu mẫu)` },
  };
}

function chooseForm(cell: BodyMonth, random: SeededRandom): ActivityForm {
  const forms = ACTIVITY_FORMS[cell.body.actor] ?? [];
  // Where every commune of a district is silent, its bodies still work for the district as a whole.
  const possible = cell.communes.length > 0 ? forms : forms.filter(({ reach }) => isWide(reach));
  const form = random.weighted(possible, ({ weight }) => weight);
  if (!form) throw new RangeError(`generateSample: ${cell.body.id} has nothing that it could do`);
  return form;
}

/** Topics that none of the communes at hand may be given. */
function barredTopics(cell: BodyMonth, form: ActivityForm): ReadonlySet<string> {
  const [first, ...others] = isWide(form.reach) ? [] : cell.communes;
  if (!first) return new Set();
  return new Set(
    [...first.absentTopics].filter((topic) => others.every(({ absentTopics }) => absentTopics.has(topic))),
  );
}

function isWide(reach: ActivityForm['reach']): boolean {
  return reach === 'district' || reach === 'province';
}

function scopeOf({ communes, districts }: ChosenPlaces): ActivityPayload['scope'] {
  if (communes.length > 0) return 'commune';
  return districts.length > 0 ? 'district' : 'province';
}

function uuidOf(random: SeededRandom): string {
  const hex = Array.from({ length: 4 }, () => random.uint32().toString(16).padStart(8, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}
