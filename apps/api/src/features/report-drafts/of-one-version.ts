import { AppError } from '../../platform/errors/app-error.ts';

const MOST_ATTEMPTS = 3;

/**
 * Everything of one paper at one data version: asks again where a batch came in between.
 * @throws AppError BUSY where each of three attempts met one
 */
export async function ofOneVersion<Asked extends { readonly versions: readonly string[] }>(
  ask: () => Promise<Asked>,
): Promise<Asked> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const asked = await ask();
    if (new Set(asked.versions).size <= 1) return asked;
  }
  throw new AppError('BUSY', { retryAfter: 5 });
}
