import { TIME_DIMENSIONS, periodOfCode, type TimeDimension } from '@lantoa/domain';
import type { Lang } from '../contract.ts';

/** Wording of a time key: `Tháng 4/2023`, `Quý 2/2023 (kỳ 15/3–14/6)`, `15/06/2023`. */
export function periodLabel(code: string, dimension: TimeDimension, lang: Lang): string {
  if (dimension === 'DAY') return civil(code);
  const period = periodOfCode(code);
  const [, year = '', part = ''] = /:(\d{4})-(.+)$/.exec(code) ?? [];
  if (!period) return code;
  const { scheme, type } = TIME_DIMENSIONS[dimension];
  const number = String(Number(part.slice(1)));
  const words = {
    Y: { VI: `Năm ${year}`, EN: `Year ${year}` },
    H: { VI: `6 tháng ${number === '1' ? 'đầu' : 'cuối'} năm ${year}`, EN: `Half ${number} of ${year}` },
    Q: { VI: `Quý ${number}/${year}`, EN: `Quarter ${number} of ${year}` },
    M: { VI: `Tháng ${number}/${year}`, EN: `Month ${number} of ${year}` },
    W: { VI: `Tuần ${number}/${year}`, EN: `Week ${number} of ${year}` },
  }[type][lang];
  if (scheme === 'cal') return words;
  const window = `${civil(period.from)}–${civil(period.to)}`;
  return lang === 'VI' ? `${words} (kỳ ${window})` : `${words} (${window})`;
}

function civil(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${month}/${year}`;
}
