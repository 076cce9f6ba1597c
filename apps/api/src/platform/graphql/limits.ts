/** What one GraphQL request may ask for. */
export const LIMITS = {
  characters: 32_000,
  tokens: 1_000,
  depth: 8,
  /** The standard introspection query is this deep. */
  introspectionDepth: 16,
  aliases: 15,
  directives: 20,
  rootFields: 10,
  /** Fields once every fragment is unfolded: small fragments inside fragments grow fast. */
  fields: 2_000,
  /** Units of estimated cost, 1,000 figures each: as many figures as 100,000 rows of 50 measures hold. */
  cost: 5_000,
  /** A little more than the 5 s that a question waits for its data version, so that its own refusal is heard. */
  queryMilliseconds: 5_200,
  /** An import of a large file is a mutation. */
  mutationMilliseconds: 120_000,
} as const;
export const BODY_LIMIT = 256 * 1024;
