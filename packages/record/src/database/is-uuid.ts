const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** True for what can be an id of this record, as the record writes it; PostgreSQL refuses to compare anything else. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
