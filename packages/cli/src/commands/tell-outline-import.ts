import type { OutlineFault } from '@lantoa/intake';
import type { Bilingual } from '../bilingual.ts';
import { numeral, type Terminal } from '../terminal/terminal.ts';

interface Told {
  readonly file: string;
  readonly features: number;
  readonly faults: readonly OutlineFault[];
  readonly base: string;
  /** Units that have an outline, of those of the base. */
  readonly units: number;
  readonly unitsOfBase: number;
  /** Of the outlines as they are kept; null where they were refused. */
  readonly bytes: number | null;
  /** Null where nothing was recorded. */
  readonly version: number | null;
  readonly isNew: boolean;
}

/** What became of the outlines, for people and for programs; answers the exit code. */
export function tellOutlineImport(terminal: Terminal, told: Told): number {
  const { file, faults } = told;
  for (const { line, feature, message, suggestion } of faults) {
    const place = (word: string) =>
      [
        file,
        ...(line === null ? [] : [String(line)]),
        ...(feature === null ? [] : [`${word} ${String(feature)}`]),
      ].join(':');
    terminal.notice({
      vi: `${place('feature')}: ${message.vi} ${suggestion.vi}`,
      en: `${place('feature')}: ${message.en} ${suggestion.en}`,
    });
  }
  const listed = faults.map(({ message, suggestion, ...fault }) => ({
    ...fault,
    message: terminal.text(message),
    suggestion: terminal.text(suggestion),
  }));
  terminal.result({ ...told, faults: listed }, terminal.text(summaryOf(told)));
  return faults.length > 0 ? 1 : 0;
}

function summaryOf(told: Told): Bilingual {
  const { features, faults, version } = told;
  const [vi, en] = [shareOf(told, 'vi'), shareOf(told, 'en')];
  if (faults.length > 0) {
    return {
      vi: `Chưa ghi gì: ${numeral(faults.length, 'vi')} lỗi trong ${numeral(features, 'vi')} feature. ${vi}`,
      en: `Nothing was recorded: ${numeral(faults.length, 'en')} faults in ${numeral(features, 'en')} features. ${en}`,
    };
  }
  if (version === null)
    return { vi: `Tệp đúng; chạy thử nên không ghi. ${vi}`, en: `The file is good; a dry run records nothing. ${en}` };
  const [number, kept] = [String(version), told.isNew];
  return {
    vi: `${kept ? `Đã ghi phiên bản ${number}` : `Phiên bản ${number} đã là bản này, không ghi thêm`}. ${vi}`,
    en: `${kept ? `Recorded version ${number}` : `Version ${number} is this one already, nothing was added`}. ${en}`,
  };
}

function shareOf({ base, units, unitsOfBase, bytes }: Told, lang: 'vi' | 'en'): string {
  const share = numeral(Math.floor((100 * units) / unitsOfBase), lang);
  const [have, all] = [numeral(units, lang), numeral(unitsOfBase, lang)];
  const size = bytes === null ? '' : `, ${numeral(Math.ceil(bytes / 1000), lang)} kB`;
  return lang === 'vi'
    ? `${have} trên ${all} đơn vị của ${base} có ranh giới (${share} %)${size}.`
    : `${have} of ${all} units of ${base} have an outline (${share}%)${size}.`;
}
