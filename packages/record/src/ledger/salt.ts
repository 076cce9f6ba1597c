import { randomFillSync } from 'node:crypto';

const LENGTH = 16;

/** Random bytes are drawn for many salts at a time: asking for each one cost more than hashing the row. */
const pool = Buffer.alloc(LENGTH * 512);
let used = pool.length;

export function newSalt(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const salt = Buffer.from(pool.subarray(used, used + LENGTH));
  used += LENGTH;
  return salt;
}
