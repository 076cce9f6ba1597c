import { Inject, Injectable } from '@nestjs/common';
import { measureInfo, type AnalyticsQuery, type AnalyticsResult } from '@lantoa/analytics';
import type { AreaBase, ReferenceIndex } from '@lantoa/domain';
import {
  INDICATORS,
  indicatorPackets,
  type Disaggregation,
  type IndicatorPackets,
  type ReportPeriod,
} from '@lantoa/report';
import type { FastifyReply } from 'fastify';
import { Answers } from '../../platform/answers/answers.ts';
import { ofOneVersion } from '../../platform/answers/of-one-version.ts';
import { analyticsRights } from '../../platform/auth/analytics-rights.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { CostGate } from '../../platform/graphql/cost-gate.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { SampleState } from '../../platform/ledger/sample-state.ts';

/** As what the figures leave. */
const FILE = { format: 'json', confirmed: false } as const;

/** The packets with what stands behind their figures. */
interface Exchange extends IndicatorPackets {
  readonly quyChuan: string;
  readonly phienBanDuLieu: string;
  /** ISO instant; null where nothing is recorded. */
  readonly ghiNhanDen: string | null;
  readonly banDoDonVi: string;
  readonly cheDoBaoMat: string;
  /** 0..1; null where no report was due. */
  readonly tyLeBaoCaoDaDuyet: number | null;
  readonly luuY: readonly string[];
  readonly laSoLieuMau: boolean;
}

interface Divided {
  readonly by: Disaggregation | null;
  readonly result: AnalyticsResult;
}

/** Periods, indicators, disaggregations and values for other reporting systems, of the figures that GraphQL answers. */
@Injectable()
export class IndicatorExchange {
  constructor(
    @Inject(Answers) private readonly answers: Answers,
    @Inject(CostGate) private readonly gate: CostGate,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(SampleState) private readonly sample: SampleState,
  ) {}

  /** All figures are of one data version. @throws AppError BUSY */
  async packets(period: ReportPeriod, viewer: RequestViewer, reply: FastifyReply): Promise<Exchange> {
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    const base = index.baseOn(period.to);
    const { divided } = await ofOneVersion(async () => {
      const all: Divided[] = [];
      for (const by of disaggregations(base, index))
        all.push({ by, result: await this.ask(by, period, base.id, viewer, reply) });
      return { divided: all, versions: all.map(({ result }) => result.evidence.dataVersion) };
    });
    const infos = INDICATORS.map((measure) => measureInfo(measure));
    const answers = divided.map(({ by, result }) => ({ by, columns: result.columns, rows: result.rows }));
    return {
      quyChuan: 'QCVN 125:2021/BTTTT',
      ...evidenceOf(divided, analyticsRights(viewer).profile),
      laSoLieuMau: await this.sample.holdsSample(),
      ...indicatorPackets(period, infos, answers),
    };
  }

  private async ask(
    by: Disaggregation | null,
    { code, from, to }: ReportPeriod,
    base: string,
    viewer: RequestViewer,
    reply: FastifyReply,
  ): Promise<AnalyticsResult> {
    const query: AnalyticsQuery = {
      ...{ measures: INDICATORS, groupBy: by === null ? [] : [by], base, lang: 'VI', fill: 'MEMBERS', totals: true },
      period: code === null ? { range: { from, to } } : { code },
    };
    await this.gate.admitAnalytics(reply, viewer, query);
    return this.answers.ask(viewer, (model, rights) => model.analytics(query, rights), FILE);
  }
}

/** Since 1 July 2025 there is no district. */
function disaggregations({ units }: AreaBase, index: ReferenceIndex): (Disaggregation | null)[] {
  const hasDistricts = units.some((unit) => index.districtOf(unit) !== null);
  return [null, 'TOPIC', ...(hasDistricts ? (['DISTRICT'] as const) : []), 'COMMUNE'];
}

function evidenceOf(divided: readonly Divided[], cheDoBaoMat: string) {
  const whole = divided.find(({ by }) => by === null);
  if (!whole) throw new TypeError('nothing was asked about the whole');
  const { dataVersion, recordedUpTo, base, completeness } = whole.result.evidence;
  const notices = new Set(divided.flatMap(({ result }) => result.evidence.warnings.map(({ message }) => message)));
  return {
    ...{ phienBanDuLieu: dataVersion, ghiNhanDen: recordedUpTo, banDoDonVi: base, cheDoBaoMat },
    tyLeBaoCaoDaDuyet: completeness.value,
    luuY: [...notices],
  };
}
