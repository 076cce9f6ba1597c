/** What an answer cost, as its headers say; null where they say nothing. */
export interface Told {
  readonly cost: string | null;
  readonly remaining: string | null;
}

export interface GraphqlParameters {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null | undefined;
}

/** Asks as the holder of a token where one is given, otherwise as whoever is signed in. The cookie goes with no token. */
export async function askGraphql(
  { query, variables, operationName }: GraphqlParameters,
  token: string,
  told: (headers: Told) => void,
): Promise<object> {
  const authorization = token === '' ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: token === '' ? 'same-origin' : 'omit',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...authorization },
    body: JSON.stringify({ query, variables, operationName }),
  });
  told({ cost: response.headers.get('x-query-cost'), remaining: response.headers.get('ratelimit-remaining') });
  return (await response.json()) as object;
}
