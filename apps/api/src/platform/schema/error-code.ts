import { ERROR_CODES } from '@lantoa/analytics';
import { registeredEnum } from './registered-enum.ts';

/** Every code that an error of this API can carry in `extensions.code`. */
export const ErrorCode = registeredEnum(
  'ErrorCode',
  ERROR_CODES,
  'What an error carries in `extensions.code`, beside `message` and `remedy` in both languages and the `id` that support can look up.',
);
export type ErrorCode = keyof typeof ErrorCode;
