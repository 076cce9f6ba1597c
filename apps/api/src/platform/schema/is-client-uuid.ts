const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** Whether an id that a client made is a UUID, in letters of either case. */
export function isClientUuid(id: string): boolean {
  return UUID.test(id);
}
