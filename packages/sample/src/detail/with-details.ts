import { addDays, type ActivityPayload } from '@lantoa/domain';
import type { Audience } from '../activity/activity-forms.ts';
import type { SeededRandom } from '../random/seeded-random.ts';
import { chooseFlags } from './choose-flags.ts';
import { chooseLanguages } from './choose-languages.ts';
import { chooseLinks } from './choose-links.ts';
import { choosePartners } from './choose-partners.ts';
import { chooseOtherActors } from './choose-other-actors.ts';
import { choosePlatform } from './choose-platform.ts';
import { chooseQuiz } from './choose-quiz.ts';
import { chooseRecognition } from './choose-recognition.ts';
import { chooseThemes } from './choose-themes.ts';

// Bodies number their villages at most this high; no real village is meant.
const HIGHEST_VILLAGE = 12;
const MOST_DAYS_TO_ITEM = 9;

/**
 * The payload with the details that only careful reports give: what it said, with whom, in which language, for what.
 * A detail that a report would leave out is left out. Draws from a source of its own, so that it changes nothing else.
 */
export function withDetails(payload: ActivityPayload, audience: Audience, random: SeededRandom): ActivityPayload {
  const themes = chooseThemes(payload, random.fork('themes'));
  const partners = choosePartners(payload, random.fork('partners'));
  const otherActors = chooseOtherActors(payload, audience, random.fork('actors'));
  const links = chooseLinks(payload, random.fork('links'));
  const languages = chooseLanguages(payload, audience, random.fork('languages'));
  const platform = choosePlatform(payload, random.fork('platform'));
  const village = chooseVillage(payload, audience, random.fork('village'));
  const joint = partners.length > 0 || otherActors.length > 0;
  const flags = chooseFlags(payload, { themes, joint }, random.fork('flags'));
  const quiz = chooseQuiz(payload, audience, random.fork('quiz'));
  const recognition = chooseRecognition(payload, random.fork('recognition'));
  const lag = random.fork('lag').between(0, MOST_DAYS_TO_ITEM);
  return {
    ...payload,
    ...(flags.length > 0 && { flags }),
    ...(themes.length > 0 && { themes }),
    ...(partners.length > 0 && { partners }),
    ...links,
    ...(languages.length > 0 && { languages }),
    ...(platform !== null && { platform }),
    ...(village !== null && { village }),
    ...(otherActors.length > 0 && { otherActors }),
    ...(themes.includes('case_outcome_reporting') && { announcedOn: addDays(payload.date, -lag) }),
    ...(quiz !== null && { quiz }),
    ...(recognition !== null && { recognition }),
  };
}

function chooseVillage({ places }: ActivityPayload, audience: Audience, random: SeededRandom): string | null {
  const held = audience === 'residents' || audience === 'households';
  if (!held || places.length !== 1 || !random.chance(0.4)) return null;
  return `Thôn ${String(random.between(1, HIGHEST_VILLAGE))}`;
}
