/** Search parameters as plain text, so that a link can be read and typed: ?period=admin:2023-Q2&district=183@2020-01-01. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') params.set(name, value);
    else if (typeof value === 'number') params.set(name, String(value));
  }
  const text = params.toString().replaceAll('%3A', ':').replaceAll('%40', '@').replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
}
