/** Language of the screens; `vi` is the first language of the product. */
export type Lang = 'vi' | 'en';

/** The same language as the API names it. */
export const API_LANG = { vi: 'VI', en: 'EN' } as const satisfies Record<Lang, 'VI' | 'EN'>;
