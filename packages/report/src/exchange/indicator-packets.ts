import { parsePeriodCode, type PeriodType } from '@lantoa/domain';
import type { CellState, ReportCell } from '../figures/report-answer.ts';
import { periodText, type ReportPeriod } from '../period-text.ts';
import { INDICATOR_GROUPS } from './indicator-groups.ts';

/** The whole, or one way to divide it. */
export type Disaggregation = 'TOPIC' | 'DISTRICT' | 'COMMUNE';

/** The answer to one question of the export, as the analytics engine released it. */
export interface IndicatorAnswer {
  readonly by: Disaggregation | null;
  readonly columns: readonly { readonly measure: string }[];
  readonly rows: readonly {
    readonly kind: 'DATA' | 'SUBTOTAL' | 'TOTAL' | 'OTHERS';
    readonly keys: readonly { readonly code: string; readonly label: string }[];
    readonly cells: readonly Pick<ReportCell, 'value' | 'status' | 'estimated' | 'unknown'>[];
  }[];
}

/** What a measure is called and how it is computed. */
export interface IndicatorInfo {
  readonly measure: string;
  readonly vi: string;
  readonly unit: string;
  readonly definitionVi: string;
  readonly source: string;
  readonly version: string;
}

interface IndicatorValue {
  readonly maChiSo: string;
  readonly maKyBaoCao: string;
  readonly phanTo: readonly { readonly maPhanTo: string; readonly maGiaTri: string }[];
  /** null wherever `trangThai` is neither CO_SO_LIEU nor KHONG_PHAT_SINH. Shares are 0..1. */
  readonly giaTri: number | null;
  readonly trangThai: (typeof STATES)[CellState];
  readonly laUocTinh: boolean;
  /** Units whose reports are missing, where the figure could still grow by them. */
  readonly soDonViChuaBaoCao: number | null;
}

/** Lists and values, each under the name that QCVN 125:2021/BTTTT gives to its packet. */
export interface IndicatorPackets {
  readonly danhMucKyBaoCao: readonly object[];
  readonly danhMucNhomChiSo: readonly { readonly ma: string; readonly ten: string }[];
  readonly boChiSo: readonly object[];
  readonly danhMucPhanToChiSo: readonly object[];
  readonly duLieuChiSo: readonly IndicatorValue[];
}

const NAMES = {
  TOPIC: { ma: 'NOI_DUNG', ten: 'Nội dung tuyên truyền' },
  DISTRICT: { ma: 'HUYEN', ten: 'Huyện, thành phố' },
  COMMUNE: { ma: 'XA', ten: 'Xã, phường, thị trấn' },
} as const satisfies Record<Disaggregation, object>;

const STATES = {
  VALUE: 'CO_SO_LIEU',
  ZERO: 'KHONG_PHAT_SINH',
  MISSING: 'THIEU_BAO_CAO',
  SUPPRESSED_PRIMARY: 'AN_SO_NHO',
  SUPPRESSED_SECONDARY: 'AN_DE_BAO_VE_SO_KHAC',
  NOT_APPLICABLE: 'KHONG_TINH_DUOC',
} as const satisfies Record<CellState, string>;

const LENGTHS = { Y: 'NAM', H: '6_THANG', Q: 'QUY', M: 'THANG', W: 'TUAN' } as const satisfies Record<
  PeriodType,
  string
>;

/**
 * Periods, indicators, disaggregations and values in the packets of QCVN 125:2021/BTTTT (docs/indicator-exchange.md tells
 * what is certain and what is inferred). Each value is one cell of an answer: nothing is added up here.
 */
export function indicatorPackets(
  period: ReportPeriod,
  infos: readonly IndicatorInfo[],
  answers: readonly IndicatorAnswer[],
): IndicatorPackets {
  const known = new Map(infos.map((info) => [info.measure, info]));
  const asked = INDICATOR_GROUPS.flatMap(({ ma, measures }) => measures.map((measure) => ({ ma, measure })));
  const code = codeOf(period);
  return {
    danhMucKyBaoCao: [
      { ma: code, ten: periodText(period), loaiKy: lengthOf(period), tuNgay: period.from, denNgay: period.to },
    ],
    danhMucNhomChiSo: INDICATOR_GROUPS.map(({ ma, ten }) => ({ ma, ten })),
    boChiSo: asked.flatMap(({ ma, measure }) => {
      const info = known.get(measure);
      return info ? [indicatorOf(info, ma)] : [];
    }),
    danhMucPhanToChiSo: answers.flatMap(({ by, rows }) =>
      by === null ? [] : [{ ...NAMES[by], giaTri: membersOf(rows) }],
    ),
    duLieuChiSo: answers.flatMap((answer) => valuesOf(answer, code)),
  };
}

function indicatorOf({ measure, vi, unit, definitionVi, source, version }: IndicatorInfo, maNhom: string): object {
  return { ma: measure, ten: vi, donViTinh: unit, maNhom, cachTinh: definitionVi, nguon: source, phienBan: version };
}

function membersOf(rows: IndicatorAnswer['rows']): readonly { readonly ma: string; readonly ten: string }[] {
  return rows.flatMap(({ kind, keys: [key] }) => (kind === 'DATA' && key ? [{ ma: key.code, ten: key.label }] : []));
}

function valuesOf({ by, columns, rows }: IndicatorAnswer, maKyBaoCao: string): IndicatorValue[] {
  const wanted = rows.filter(({ kind }) => kind === (by === null ? 'TOTAL' : 'DATA'));
  return wanted.flatMap(({ keys: [key], cells }) =>
    columns.flatMap(({ measure }, position) => {
      const cell = cells[position];
      if (!cell) return [];
      const phanTo = by === null || !key ? [] : [{ maPhanTo: NAMES[by].ma, maGiaTri: key.code }];
      const { value, status, estimated, unknown } = cell;
      return {
        ...{ maChiSo: measure, maKyBaoCao, phanTo, giaTri: value, trangThai: STATES[status] },
        ...{ laUocTinh: estimated, soDonViChuaBaoCao: unknown },
      };
    }),
  );
}

function codeOf({ code, from, to }: ReportPeriod): string {
  return code ?? `${from}/${to}`;
}

function lengthOf({ code }: ReportPeriod): string {
  const parsed = code === null ? null : parsePeriodCode(code);
  return parsed ? LENGTHS[parsed.type] : 'KHAC';
}
