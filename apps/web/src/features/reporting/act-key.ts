/** A key under which the server carries out an act once, also over plain HTTP where no UUID is to be had. */
export function actKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
