/** What the address of the page may hold. Every page loads these names: what they hold is read by the page itself. */
export const EXPLORE_FIELDS = [
  ...([
    'measures',
    'by',
    'columns',
    'draw',
    'period',
    'from',
    'to',
    'compareTo',
    'base',
    'count',
    'sort',
    'empty',
    'reachBasis',
  ] as const),
  ...([
    'topic',
    'subtopic',
    'topicRole',
    'plan',
    'district',
    'commune',
    'village',
    'areaClass',
    'targetGroup',
  ] as const),
  ...(['channel', 'activityType', 'actor', 'organisation', 'setting', 'observance', 'contentTheme'] as const),
  ...(['partner', 'movement', 'campaignLink', 'flag', 'language', 'platform'] as const),
];

/** The question as it stands in the address: a link asks it again. */
export type ExploreSearch = { readonly [Field in (typeof EXPLORE_FIELDS)[number]]?: string | undefined };
