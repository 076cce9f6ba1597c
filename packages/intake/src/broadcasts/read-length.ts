import { cleanText } from '@lantoa/domain';
import type { Cell } from '../model/table.ts';
import { readNumber } from '../values/read-number.ts';

const CLOCK = /^(\d{1,3}):(\d{2}):(\d{2})(?:[.,]\d+)?$/u;
const IN_WORDS =
  /^(?:(\d{1,3}) ?(?:giờ|gio|h|hours?))?,? ?(?:(\d{1,4}) ?(?:phút|phut|p|minutes?|mins?|m|['’′]))?,? ?(?:(\d{1,6}) ?(?:giây|giay|s|seconds?|secs?|"|”|″))?$/iu;

export type LengthReading =
  { readonly kind: 'blank' } | { readonly kind: 'seconds'; readonly seconds: number } | { readonly kind: 'unclear' };

/**
 * How long something lasts, in seconds: `00:15:00`, `15 phút 30 giây`, or a number in the unit that the column is called by.
 * A number without a unit, and `15:00`, which may be minutes or hours, are unclear: nothing is guessed.
 */
export function readLength(cell: Cell, unit: 'seconds' | 'minutes' | null): LengthReading {
  const text = cleanText(cell.text);
  const clock = cell.number === null ? CLOCK.exec(text) : null;
  if (clock) {
    const [, hours = '', minutes = '', seconds = ''] = clock;
    const isReal = Number(minutes) < 60 && Number(seconds) < 60;
    return isReal ? ofSeconds(Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) : { kind: 'unclear' };
  }
  const number = readNumber(cell);
  if (number.kind === 'blank') return { kind: 'blank' };
  if (number.kind === 'value') return unit === null ? unlessZero(number.value) : inUnit(number.value, unit);
  const words = text === '' ? null : IN_WORDS.exec(text);
  if (!words) return { kind: 'unclear' };
  const [, hours = '0', minutes = '0', seconds = '0'] = words;
  return ofSeconds(Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds));
}

// Nothing is nothing in every unit.
function unlessZero(value: number): LengthReading {
  return value === 0 ? ofSeconds(0) : { kind: 'unclear' };
}

function inUnit(value: number, unit: 'seconds' | 'minutes'): LengthReading {
  return ofSeconds(Math.round(unit === 'minutes' ? value * 60 : value));
}

function ofSeconds(seconds: number): LengthReading {
  return { kind: 'seconds', seconds };
}
