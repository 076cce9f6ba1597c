import { Inject, Injectable } from '@nestjs/common';
import { AnalyticsFault, type AnalyticsQuery, type AnalyticsResult } from '@lantoa/analytics';
import { isRefusal, type ReportAnswer, type ReportRefusal, type ReportTemplate } from '@lantoa/report';
import type { FastifyReply } from 'fastify';
import { Answers } from '../../platform/answers/answers.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { CostGate } from '../../platform/graphql/cost-gate.ts';
import type { DraftFormat } from './draft-parameters.ts';
import { comparedPairs, comparedRows } from './compared-rows.ts';
import { lastYearOf, queryOf } from './draft-query.ts';
import { needsUnknownBefore, withUnknownBefore } from './previous-unknown.ts';

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
  /** Every unit stands as a row, but for those of one body where it has nothing: it works in a few. */
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
    const asked = new Map<string, Asked>();
    for (const [name, question] of Object.entries(template.questions))
      asked.set(name, await this.one(queryOf(question, draft), draft));
    const whole = Object.entries(template.questions).find(([, { by, window }]) => by === null && window === 'REPORT');
    const evidence = evidenceOf(asked.get(whole?.[0] ?? ''));
    if (!evidence) throw new TypeError('the template asks nothing about the whole');
    const found = [...asked.values()].flatMap((one) => evidenceOf(one) ?? []);
    const { answers, versions } = await this.compared(template, draft, asked);
    return {
      ...{ answers, evidence, hasExactSensitive: [...asked.values()].some(({ isExactSensitive }) => isExactSensitive) },
      warnings: [...new Set(found.flatMap(({ warnings }) => warnings.map(({ message }) => message)))],
      versions: [...new Set([...found.map(({ dataVersion }) => dataVersion), ...versions])],
    };
  }

  /** With every row that an annex compares, and with what of the year before rests on missing reports. */
  private async compared(template: ReportTemplate, draft: AskedDraft, asked: ReadonlyMap<string, Asked>) {
    const answers: Record<string, ReportAnswer | ReportRefusal> = Object.fromEntries(
      [...asked].map(([name, { answer }]) => [name, answer]),
    );
    const versions: string[] = [];
    const again = async (query: AnalyticsQuery) => {
      const { answer } = await this.one(query, draft);
      if (isRefusal(answer)) return null;
      versions.push(answer.evidence.dataVersion);
      return answer;
    };
    for (const pair of comparedPairs(template))
      Object.assign(answers, await comparedRows({ pair, template, draft }, answers, again));
    for (const [name, question] of Object.entries(template.questions)) {
      const answer = answers[name];
      if (!answer || isRefusal(answer) || !needsUnknownBefore(answer)) continue;
      const before = await again(lastYearOf(queryOf(question, draft), draft));
      if (before) answers[name] = withUnknownBefore(answer, before);
    }
    return { answers, versions };
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

function evidenceOf(asked: Asked | undefined): AnalyticsResult['evidence'] | null {
  return asked && !isRefusal(asked.answer) ? asked.answer.evidence : null;
}

const UNCONFIRMED = 'số liệu chính xác về nhóm nhạy cảm chỉ ra khỏi hệ thống khi người tải xác nhận.';
