/** What the address of the pack may hold. Every page loads these names: what they hold is read by the pack itself. */
export const PACK_FIELDS = ['pages', 'period', 'topic', 'district', 'areaClass', 'base', 'body'] as const;
