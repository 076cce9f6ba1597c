import { shownShare } from '@lantoa/domain';
import { periodLabel, shortPeriodLabel } from './period-label.ts';
import type { Lang } from './lang.ts';

/** How one language writes numbers, shares, dates and periods. All inputs are plain values; null never gets here. */
export interface Formats {
  readonly lang: Lang;
  /** 1.234,5 in Vietnamese; at most `digits` decimals (0 unless told). */
  number(value: number, digits?: number): string;
  /** A share of 0..1 as per cent: 0.905 is 90,5 %; whole per cents unless told. */
  share(value: number, digits?: number): string;
  /** A difference in percentage points without its unit, with a real minus or plus sign: −13,2. */
  signed(value: number, digits?: number): string;
  /** A civil date: 14/12/2023, in English 14 Dec 2023. */
  date(civilDate: string): string;
  /** An instant in the time of Viet Nam: 14/12/2023 09:05. */
  dateTime(instant: string): string;
  /** A window: 15/12/2022 – 14/12/2023. */
  range(from: string, to: string): string;
  period(code: string): string;
  shortPeriod(code: string): string;
}

const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LOCALE = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Lang, string>;

const cache = new Map<Lang, Formats>();

export function formatsOf(lang: Lang): Formats {
  const known = cache.get(lang);
  if (known) return known;
  const made = makeFormats(lang);
  cache.set(lang, made);
  return made;
}

function makeFormats(lang: Lang): Formats {
  const numbers = [0, 1, 2].map(
    (digits) =>
      new Intl.NumberFormat(LOCALE[lang], {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        useGrouping: true,
      }),
  );
  const instants = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const number = (value: number, digits = 0) => (numbers[digits] ?? numbers[0])?.format(value === 0 ? 0 : value) ?? '';
  const date = (civilDate: string) => {
    const [year = '', month = '', day = ''] = civilDate.split('-');
    return lang === 'vi'
      ? `${day}/${month}/${year}`
      : `${String(Number(day))} ${MONTHS_EN[Number(month) - 1] ?? ''} ${year}`;
  };
  return {
    lang,
    number,
    share: (value, digits = 0) => `${number(shownShare(value, digits), digits)}%`,
    signed: (value, digits = 1) => {
      const text = number(Math.abs(value), digits);
      if (Number(Math.abs(value).toFixed(digits)) === 0) return text;
      return `${value < 0 ? '−' : '+'}${text}`;
    },
    date,
    dateTime: (instant) => {
      const part = new Map(instants.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
      const day = date(`${part.get('year') ?? ''}-${part.get('month') ?? ''}-${part.get('day') ?? ''}`);
      return `${day} ${part.get('hour') ?? ''}:${part.get('minute') ?? ''}`;
    },
    range: (from, to) => (from === to ? date(from) : `${date(from)} – ${date(to)}`),
    period: (code) => periodLabel(code, lang),
    shortPeriod: (code) => shortPeriodLabel(code, lang),
  };
}
