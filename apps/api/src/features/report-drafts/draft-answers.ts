import { Inject, Injectable } from '@nestjs/common';
import { AnalyticsFault, type AnalyticsQuery, type AnalyticsResult } from '@lantoa/analytics';
import type { ReportAnswer, ReportRefusal, ReportTemplate } from '@lantoa/report';
import type { FastifyReply } from 'fastify';
import { Answers } from '../../platform/answers/answers.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { CostGate } from '../../platform/graphql/cost-gate.ts';
import type { DraftFormat } from './draft-parameters.ts';
import { needsUnknownBefore, withUnknownBefore } from './previous-unknown.ts';

type TemplateQuestion = ReportTemplate['questions'][string];

/** What is the same for every question of one draft. */
export interface AskedDraft {
  readonly viewer: RequestViewer;
  readonly reply: FastifyReply;
  readonly base: string;
  readonly where: NonNullable<AnalyticsQuery['where']>;
  readonly period: AnalyticsQuery['period'];
  readonly sinceNewYear: { readonly from: string; readonly to: string };
  /** The same time of the year before. */
  readonly lastYear: AnalyticsQuery['period'];
  /** What UNIT is in the question of this draft. */
  readonly unitDimension: 'DISTRICT' | 'COMMUNE';
  /** Members without a figure stand as rows, but for the units of one body: it works in a few. */
  readonly allUnits: boolean;
  readonly confirmed: boolean;
  /** As what the answers leave: the audit of sensitive reads names it. */
  readonly format: DraftFormat;
}

export interface DraftAnswers {
  readonly answers: Readonly<Record<string, ReportAnswer | ReportRefusal>>;
  /** Of the question about the whole. */
  readonly evidence: AnalyticsResult['evidence'];
  /** What the engine warns of, each once. */
  readonly warnings: readonly string[];
  /** Exact figures about sensitive groups are among them: by the profile, or because they are about the own unit or body. */
  readonly hasExactSensitive: boolean;
  /** Data versions of the answers: one, unless a batch came in between. */
  readonly versions: readonly string[];
}

interface Asked {
  readonly answer: AnalyticsResult | ReportRefusal;
  readonly isExactSensitive: boolean;
}

/** Puts the questions of a template to the same engine as GraphQL, with the rights of whoever asks. */
@Injectable()
export class DraftQuestions {
  constructor(
    @Inject(Answers) private readonly answers: Answers,
    @Inject(CostGate) private readonly gate: CostGate,
  ) {}

  async ask(template: ReportTemplate, draft: AskedDraft): Promise<DraftAnswers> {
    const answers: Record<string, ReportAnswer | ReportRefusal> = {};
    let evidence: AnalyticsResult['evidence'] | null = null;
    let hasExactSensitive = false;
    const versions = new Set<string>();
    const warnings = new Set<string>();
    for (const [name, question] of Object.entries(template.questions)) {
      const query = queryOf(question, draft);
      const { answer, isExactSensitive } = await this.one(query, draft);
      answers[name] = answer;
      if ('refused' in answer) continue;
      if (needsUnknownBefore(answer)) {
        const { answer: before } = await this.one(lastYearOf(query, draft), draft);
        if ('refused' in before) continue;
        answers[name] = withUnknownBefore(answer, before);
        versions.add(before.evidence.dataVersion);
      }
      hasExactSensitive ||= isExactSensitive;
      for (const { message } of answer.evidence.warnings) warnings.add(message);
      versions.add(answer.evidence.dataVersion);
      if (question.by === null && question.window === 'REPORT') evidence = answer.evidence;
    }
    if (!evidence) throw new TypeError('the template asks nothing about the whole');
    return { answers, evidence, warnings: [...warnings], hasExactSensitive, versions: [...versions] };
  }

  private async one(query: AnalyticsQuery, { viewer, reply, confirmed, format }: AskedDraft): Promise<Asked> {
    await this.gate.admitAnalytics(reply, viewer, query);
    let isExactSensitive = false;
    const refused = (why: string): Asked => ({ answer: { refused: why }, isExactSensitive: false });
    try {
      const answer = await this.answers.ask(
        viewer,
        (model, rights) => {
          const onSensitiveRead: typeof rights.onSensitiveRead = (read) => {
            rights.onSensitiveRead?.(read);
            isExactSensitive = true;
          };
          return model.analytics(query, { ...rights, onSensitiveRead });
        },
        { format, confirmed },
      );
      return { answer, isExactSensitive };
    } catch (fault) {
      if (fault instanceof AppError && fault.code === 'CONFIRMATION_NEEDED') return refused(UNCONFIRMED);
      if (fault instanceof AnalyticsFault && fault.code === 'OUTSIDE_LATTICE') return refused(fault.text.vi);
      throw fault;
    }
  }
}

function queryOf({ measures, by, window }: TemplateQuestion, draft: AskedDraft): AnalyticsQuery {
  const { base, where, period, sinceNewYear, unitDimension, allUnits } = draft;
  const dimension = by === 'UNIT' ? unitDimension : by;
  return {
    measures: measures as AnalyticsQuery['measures'],
    groupBy: (dimension === null ? [] : [dimension]) as NonNullable<AnalyticsQuery['groupBy']>,
    ...{ where, base, lang: 'VI', totals: true },
    period: window === 'REPORT' ? period : { range: sinceNewYear },
    fill: by === 'UNIT' && !allUnits ? 'NONE' : 'MEMBERS',
    ...(window === 'REPORT' ? { compareTo: 'SAME_PERIOD_LAST_YEAR' } : {}),
  };
}

function lastYearOf({ compareTo: _, ...query }: AnalyticsQuery, { lastYear }: AskedDraft): AnalyticsQuery {
  return { ...query, period: lastYear };
}

const UNCONFIRMED = 'số liệu chính xác về nhóm nhạy cảm chỉ ra khỏi hệ thống khi người tải xác nhận.';
