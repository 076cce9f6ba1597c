import { AppError } from '../../platform/errors/app-error.ts';

export const AUTHORITIES = ['HEAD', 'KT', 'TM'] as const;

/** What a draft is asked for. Nothing about whom: the own unit or body, or the province. */
export interface DraftParameters {
  /** A report request, or a period, or a window: exactly one. */
  readonly request: string | null;
  readonly period: string | null;
  readonly range: { readonly from: string; readonly to: string } | null;
  readonly unit: string | null;
  readonly organisation: string | null;
  readonly authority: (typeof AUTHORITIES)[number];
  /** Exact figures about sensitive groups may leave with the document. */
  readonly confirmed: boolean;
}

/** What a draft is written as: the whole document, or its annexes as a workbook or as one table. */
export type DraftFormat = 'docx' | 'xlsx' | 'csv';

export interface AskedFile extends DraftParameters {
  readonly format: DraftFormat;
}

const NAMES = ['request', 'period', 'from', 'to', 'unit', 'organisation', 'authority', 'confirm'] as const;
const MOST_CHARACTERS = 80;

/** @throws AppError INVALID_ARGUMENT naming the parameter */
export function readDraftParameters(query: Readonly<Record<string, unknown>>): DraftParameters {
  const unknown = Object.keys(query).find((name) => !(NAMES as readonly string[]).includes(name));
  if (unknown !== undefined) throw invalid(unknown.slice(0, 40), UNKNOWN);
  const [request, period, from, to, unit, organisation, named, confirm] = NAMES.map((name) => textOf(query, name));
  if ((from ?? null) === null ? (to ?? null) !== null : (to ?? null) === null) throw invalid('from, to', BOTH_DAYS);
  const range = from && to ? { from, to } : null;
  if ([request, period, range].filter((given) => given !== null && given !== undefined).length !== 1)
    throw invalid('request, period, from–to', ONE_PERIOD);
  if (unit && organisation) throw invalid('unit, organisation', ONE_SUBJECT);
  const authority = AUTHORITIES.find((known) => known === (named ?? 'KT'));
  if (!authority)
    throw invalid('authority', { vi: `một trong ${AUTHORITIES.join(', ')}`, en: `one of ${AUTHORITIES.join(', ')}` });
  return {
    ...{ request: request ?? null, period: period ?? null, range, authority },
    ...{ unit: unit ?? null, organisation: organisation ?? null, confirmed: confirm === 'exact-figures' },
  };
}

function textOf(query: Readonly<Record<string, unknown>>, name: string): string | null {
  const given = query[name];
  if (given === undefined || given === '') return null;
  if (typeof given !== 'string' || given.length > MOST_CHARACTERS) throw invalid(name, ONE_TEXT);
  return given;
}

interface Said {
  readonly vi: string;
  readonly en: string;
}

function invalid(name: string, said: Said): AppError {
  return new AppError('INVALID_ARGUMENT', {
    text: { vi: `Tham số ${name}: ${said.vi}.`, en: `Parameter ${name}: ${said.en}.` },
    remedy: REMEDY,
  });
}

const UNKNOWN: Said = { vi: 'không có tham số này', en: 'there is no such parameter' };
const BOTH_DAYS: Said = { vi: 'cần cả hai ngày', en: 'both days are needed' };
const ONE_PERIOD: Said = { vi: 'cần đúng một trong ba', en: 'exactly one of the three is needed' };
const ONE_SUBJECT: Said = { vi: 'nhiều nhất một trong hai', en: 'at most one of both' };
const ONE_TEXT: Said = { vi: 'một chuỗi không quá 80 ký tự', en: 'one text of at most 80 characters' };
const REMEDY = {
  vi: 'Ví dụ: /export/report.docx?period=admin:2023-Q2, ?request=<mã yêu cầu>, hoặc ?from=2023-03-15&to=2023-06-14; thêm unit hoặc organisation cho một đơn vị.',
  en: 'For example /export/report.docx?period=admin:2023-Q2, ?request=<request id>, or ?from=2023-03-15&to=2023-06-14; with unit or organisation for one body.',
} as const;
