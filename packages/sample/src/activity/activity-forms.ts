import type { Indicator } from '@lantoa/domain';

/** Least, most, and how likely the figure is reported at all (1 when left out). */
export type Range = readonly [least: number, most: number, likely?: number];

/** Where an activity of a form takes place and who is there. */
export type Reach = 'commune' | 'communes' | 'two_districts' | 'district' | 'province' | 'tagged';
export type Audience = 'residents' | 'pupils' | 'households' | 'officials' | 'viewers';

/** One way of doing outreach as one kind of body does it. */
export interface ActivityForm {
  readonly weight: number;
  readonly type: string;
  readonly channel: string;
  readonly reach: Reach;
  readonly audience: Audience;
  readonly counts: Readonly<Partial<Record<Indicator, Range>>>;
}

function form(
  weight: number,
  [type, channel]: readonly [string, string],
  [reach, audience]: readonly [Reach, Audience],
  counts: ActivityForm['counts'],
): ActivityForm {
  return { weight, type, channel, reach, audience, counts };
}

const HALL: ActivityForm['counts'] = {
  sessions: [1, 2],
  attendances: [22, 130, 0.97],
  duration_minutes: [45, 150, 0.45],
  leaflets: [20, 160, 0.2],
  facilitators: [1, 3, 0.3],
};
const SCHOOL: ActivityForm['counts'] = {
  sessions: [1, 2],
  attendances: [90, 420],
  duration_minutes: [30, 90, 0.6],
  facilitators: [1, 4, 0.3],
};
const LOUDSPEAKER: ActivityForm['counts'] = { sessions: [2, 9], duration_minutes: [60, 420, 0.7] };
const LEAFLETS: ActivityForm['counts'] = { leaflets: [60, 700] };
const DISPLAY: ActivityForm['counts'] = { leaflets: [0, 0, 0.1] };
const ITEMS: ActivityForm['counts'] = {
  press_items: [1, 6],
  views: [300, 9_000, 0.2],
  corrections: [0, 1, 0.04],
};
const POSTS: ActivityForm['counts'] = {
  press_items: [1, 8],
  social_reach: [400, 14_000, 0.8],
  interactions: [10, 900, 0.6],
};
const VIDEOS: ActivityForm['counts'] = { ...POSTS, views: [200, 20_000, 0.8] };
/** Collectives and individuals praised at an occasion; individuals are only counted. */
const PRAISE: ActivityForm['counts'] = {
  recognised_collectives: [1, 4, 0.12],
  recognised_individuals: [1, 8, 0.12],
};

const POLICE: readonly ActivityForm[] = [
  form(34, ['community_session', 'direct_community'], ['commune', 'residents'], HALL),
  form(16, ['community_session', 'grassroots_communicator'], ['commune', 'residents'], HALL),
  form(15, ['household_visit', 'grassroots_communicator'], ['commune', 'households'], {
    attendances: [6, 70],
    households_visited: [5, 48],
    leaflets: [5, 60, 0.3],
  }),
  form(12, ['school_session', 'direct_community'], ['commune', 'pupils'], SCHOOL),
  form(9, ['mobile_loudspeaker', 'grassroots_information'], ['commune', 'viewers'], LOUDSPEAKER),
  form(8, ['leaflet_distribution', 'non_commercial_material'], ['commune', 'viewers'], LEAFLETS),
  form(6, ['social_post', 'social_network_messaging'], ['tagged', 'viewers'], POSTS),
];

const RADIO: readonly ActivityForm[] = [
  form(74, ['broadcast_run', 'commune_radio'], ['commune', 'viewers'], {
    sessions: [3, 18],
    duration_minutes: [20, 240, 0.9],
    press_items: [1, 8, 0.4],
  }),
  form(12, ['mobile_loudspeaker', 'grassroots_information'], ['commune', 'viewers'], LOUDSPEAKER),
  form(9, ['visual_display', 'public_notice_board'], ['commune', 'viewers'], DISPLAY),
  form(5, ['press_item', 'grassroots_bulletin'], ['commune', 'viewers'], { press_items: [1, 4] }),
];

const CENTRE: readonly ActivityForm[] = [
  form(26, ['community_session', 'direct_community'], ['communes', 'residents'], HALL),
  form(16, ['mobile_loudspeaker', 'grassroots_information'], ['communes', 'viewers'], LOUDSPEAKER),
  form(13, ['school_session', 'direct_community'], ['commune', 'pupils'], SCHOOL),
  form(12, ['visual_display', 'public_notice_board'], ['communes', 'viewers'], DISPLAY),
  form(9, ['leaflet_distribution', 'non_commercial_material'], ['communes', 'viewers'], LEAFLETS),
  form(7, ['contest', 'direct_community'], ['commune', 'pupils'], {
    sessions: [1, 1],
    attendances: [60, 260],
    contest_entries: [8, 60],
  }),
  form(9, ['press_item', 'web_portal'], ['district', 'viewers'], ITEMS),
  form(8, ['livestream_video', 'social_media'], ['district', 'viewers'], VIDEOS),
];

const OFFICE: readonly ActivityForm[] = [
  form(30, ['conference_seminar', 'direct_community'], ['communes', 'residents'], {
    sessions: [1, 1],
    attendances: [35, 180],
    duration_minutes: [90, 210, 0.5],
    ...PRAISE,
  }),
  form(20, ['community_session', 'grassroots_communicator'], ['communes', 'residents'], HALL),
  form(13, ['training', 'direct_community'], ['communes', 'officials'], {
    sessions: [1, 2],
    attendances: [18, 70],
    trainees: [18, 70, 0.8],
  }),
  form(10, ['rally_launch', 'direct_community'], ['commune', 'residents'], {
    sessions: [1, 1],
    attendances: [110, 480],
    ...PRAISE,
  }),
  form(6, ['guidance_supervision', 'digital_technology'], ['district', 'officials'], {
    guidance_documents: [1, 3],
    supervision_visits: [0, 4, 0.7],
    plans_issued: [1, 1, 0.15],
  }),
  form(6, ['guidance_supervision', 'direct_community'], ['communes', 'officials'], {
    guidance_documents: [1, 2, 0.5],
    supervision_visits: [1, 2],
  }),
  form(8, ['leaflet_distribution', 'non_commercial_material'], ['communes', 'viewers'], LEAFLETS),
  form(7, ['press_item', 'web_portal'], ['district', 'viewers'], ITEMS),
];

const PRESS: Readonly<Record<string, readonly ActivityForm[]>> = {
  provincial_newspaper: [
    form(40, ['press_item', 'online_newspaper'], ['province', 'viewers'], ITEMS),
    form(30, ['press_item', 'print_newspaper'], ['province', 'viewers'], {
      press_items: [1, 6],
      corrections: [0, 1, 0.04],
    }),
    form(14, ['press_item', 'online_newspaper'], ['tagged', 'viewers'], ITEMS),
    form(9, ['column_programme', 'print_newspaper'], ['province', 'viewers'], { press_items: [1, 4] }),
    form(7, ['reportage', 'online_newspaper'], ['tagged', 'viewers'], ITEMS),
  ],
  provincial_radio_tv: [
    form(34, ['press_item', 'television'], ['province', 'viewers'], {
      press_items: [1, 6],
      duration_minutes: [2, 14, 0.7],
    }),
    form(22, ['broadcast_run', 'radio'], ['province', 'viewers'], { sessions: [2, 10], duration_minutes: [10, 120] }),
    form(18, ['column_programme', 'television'], ['province', 'viewers'], {
      press_items: [1, 2],
      duration_minutes: [10, 30],
    }),
    form(14, ['reportage', 'television'], ['tagged', 'viewers'], { press_items: [1, 2], duration_minutes: [5, 20] }),
    form(12, ['press_item', 'radio'], ['province', 'viewers'], { press_items: [1, 5], duration_minutes: [2, 12] }),
  ],
  dept_info_comm: [
    form(30, ['sms_campaign', 'telecom_sms'], ['province', 'viewers'], { sms_sent: [8_000, 90_000] }),
    form(26, ['social_post', 'social_media'], ['province', 'viewers'], POSTS),
    form(24, ['conference_seminar', 'direct_community'], ['two_districts', 'residents'], {
      sessions: [1, 1],
      attendances: [60, 220],
    }),
    form(20, ['training', 'direct_community'], ['two_districts', 'officials'], {
      sessions: [1, 2],
      attendances: [25, 90],
      trainees: [25, 90],
    }),
  ],
  digital_tech_centre: [
    form(50, ['press_item', 'web_portal'], ['province', 'viewers'], ITEMS),
    form(30, ['social_post', 'social_media'], ['province', 'viewers'], POSTS),
    form(20, ['livestream_video', 'internet'], ['province', 'viewers'], VIDEOS),
  ],
};

/** The ways each kind of body works, by its code of the list actor. */
export const ACTIVITY_FORMS: Readonly<Record<string, readonly ActivityForm[]>> = {
  commune_police: POLICE,
  commune_radio_station: RADIO,
  district_culture_media_centre: CENTRE,
  district_culture_info_office: OFFICE,
  ...PRESS,
};
