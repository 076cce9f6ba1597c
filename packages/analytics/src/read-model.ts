import type { CivilDate, LedgerBatch, ReferenceIndex, RecordCounts } from '@lantoa/domain';
import { AnalyticsFault } from './analytics-fault.ts';
import { answerActivityHistory } from './answers/activity-history.ts';
import { answerActivities } from './answers/activity-list.ts';
import { answerAnalytics } from './answers/analytics.ts';
import { areaUnitsOf } from './answers/area-units.ts';
import { answerBlindSpots } from './answers/blind-spots.ts';
import { answerComparison } from './answers/comparison.ts';
import { answerDuplicateCandidates } from './answers/duplicate-candidates.ts';
import { describeDuplicateLinks } from './answers/duplicate-links.ts';
import { answerEquityGaps } from './answers/equity-gaps.ts';
import { answerMandateMatrix } from './answers/mandate-matrix.ts';
import { countRecord } from './answers/recount.ts';
import { answerObservanceCalendar } from './answers/observance-calendar.ts';
import { answerObservanceLift } from './answers/observance-lift.ts';
import { answerRecognitions } from './answers/recognitions.ts';
import { answerReportingRates } from './answers/reporting-rates.ts';
import { dataSpan } from './answers/span.ts';
import { listSummaryTables } from './answers/summary-tables.ts';
import { VersionWaiters } from './answers/version-waiters.ts';
import { catalogueOf } from './catalogue/catalogue.ts';
import type * as contract from './contract.ts';
import { feedBatch } from './duckdb/feed.ts';
import type { QueryTurn } from './duckdb/query-gate.ts';
import { ReadModelDatabase } from './duckdb/read-model-database.ts';
import { restoreState, type ReadModelState } from './duckdb/restore.ts';
import { questionCost } from './query/question-cost.ts';
import type { Snapshot } from './snapshot.ts';

type Viewer = contract.AnalyticsViewer;

/** Sees what everybody may see. */
const PUBLIC_VIEWER: Viewer = { profile: 'suppressed', units: [], role: 'ANALYST' };

/** Answers every question of the contract from DuckDB, fed batch by batch. Disposable: the ledger builds it anew. */
export class ReadModel {
  private readonly waiters = new VersionWaiters();
  private feeding: Promise<void> = Promise.resolve();

  private constructor(
    private readonly database: ReadModelDatabase,
    private state: ReadModelState,
  ) {}

  /** Opens or creates a file, or memory where it is null. Throws ReadModelUnusable: then delete the file and feed anew. */
  static async open(options: { readonly file: string | null }): Promise<ReadModel> {
    const database = await ReadModelDatabase.open(options.file);
    return new ReadModel(database, await restoreState(database));
  }

  /** Number of the last batch; 0 when empty. */
  get version(): number {
    return this.state.batches.at(-1)?.seq ?? 0;
  }

  /** null until a reference batch has come. */
  get index(): ReferenceIndex | null {
    return this.state.index;
  }

  /** When a batch was recorded, an ISO instant; null for a version that has not come. */
  recordedAt(version: number): string | null {
    return this.state.batches.find(({ seq }) => seq === version)?.recordedAt ?? null;
  }

  /** Applies one batch, all or nothing. A batch that is known already changes nothing; a gap is refused. */
  async applyBatch(batch: LedgerBatch): Promise<void> {
    const applied = this.feeding.then(() => this.feed(batch));
    this.feeding = applied.catch(() => undefined);
    await applied;
  }

  async catalogue(lang: contract.Lang, viewer: Viewer = PUBLIC_VIEWER): Promise<contract.Catalogue> {
    await this.feeding;
    return catalogueOf(this.knownIndex(), this.version, { lang, viewer });
  }

  async analytics(query: contract.AnalyticsQuery, viewer: Viewer): Promise<contract.AnalyticsResult> {
    await this.waiters.reached(query.minDataVersion ?? null, this.version);
    return this.ask((snapshot) => answerAnalytics(snapshot, query, viewer, () => performance.now()));
  }

  async blindSpots(query: contract.BlindSpotQuery, viewer: Viewer): Promise<contract.BlindSpotResult> {
    return this.ask((snapshot) => answerBlindSpots(snapshot, query, viewer, () => performance.now()));
  }

  async equityGaps(query: contract.EquityGapQuery, viewer: Viewer): Promise<contract.EquityGapResult> {
    return this.ask((snapshot) => answerEquityGaps(snapshot, query, viewer, () => performance.now()));
  }

  async comparison(query: contract.ComparisonQuery, viewer: Viewer): Promise<contract.ComparisonResult> {
    return this.ask((snapshot) => answerComparison(snapshot, query, viewer, () => performance.now()));
  }

  /** @param today the civil day of the question: what is not over has no lift */
  async observanceLift(
    query: contract.ObservanceLiftQuery,
    viewer: Viewer,
    today: CivilDate,
  ): Promise<contract.ObservanceLiftResult> {
    const on = { clock: () => performance.now(), today };
    return this.ask((snapshot) => answerObservanceLift(snapshot, query, viewer, on));
  }

  /** @param today the civil day of the question: what has not begun has no figures */
  async observanceCalendar(
    query: contract.ObservanceCalendarQuery,
    viewer: Viewer,
    today: CivilDate,
  ): Promise<contract.ObservanceCalendarResult> {
    const on = { clock: () => performance.now(), today };
    return this.ask((snapshot) => answerObservanceCalendar(snapshot, query, viewer, on));
  }

  async recognitions(query: contract.RecognitionQuery, viewer: Viewer): Promise<contract.RecognitionResult> {
    return this.ask((snapshot) => answerRecognitions(snapshot, query, viewer, () => performance.now()));
  }

  async reportingRates(query: contract.ReportingQuery, viewer: Viewer): Promise<contract.ReportingResult> {
    return this.ask((snapshot) => answerReportingRates(snapshot, query, viewer, () => performance.now()));
  }

  async mandateMatrix(query: contract.MandateQuery, viewer: Viewer): Promise<contract.MandateResult> {
    return this.ask((snapshot) => answerMandateMatrix(snapshot, query, viewer, () => performance.now()));
  }

  /** @param turn `writing` where a write waits for the answer: it goes before those of readers */
  async activities(
    query: contract.ActivityListQuery,
    viewer: Viewer,
    turn: QueryTurn = 'reading',
  ): Promise<contract.ActivityListResult> {
    return this.ask((snapshot) => answerActivities(snapshot, query, viewer, () => performance.now()), turn);
  }

  async activityHistory(
    query: contract.ActivityHistoryQuery,
    viewer: Viewer,
  ): Promise<contract.ActivityHistory | null> {
    return this.ask((snapshot) => answerActivityHistory(snapshot, query, viewer));
  }

  /** @param dismissed pairs that are asked no more */
  async duplicateCandidates(
    query: contract.DuplicateQuery,
    viewer: Viewer,
    dismissed: readonly contract.DismissedPair[] = [],
  ): Promise<contract.DuplicateResult> {
    const clock = () => performance.now();
    return this.ask((snapshot) => answerDuplicateCandidates(snapshot, { query, dismissed }, viewer, clock));
  }

  async duplicateLinks(query: contract.DuplicateLinksQuery, viewer: Viewer): Promise<contract.DuplicateLink[]> {
    return this.ask(async (snapshot) => Promise.resolve(describeDuplicateLinks(snapshot, query, viewer)));
  }

  async summaryTables(lang: contract.Lang, viewer: Viewer): Promise<contract.SummaryTable[]> {
    return this.ask((snapshot) => listSummaryTables(snapshot, lang, viewer));
  }

  /** What a question is estimated to cost. Asks no database. Throws AnalyticsFault where it cannot be understood. */
  costOf(question: contract.CostedQuestion, viewer: Viewer): contract.QuestionCost {
    return questionCost(question, { index: this.knownIndex(), slots: this.state.slots, viewer });
  }

  /** Commune-level units of a base; AS_OF_EVENT: of the one in force on `on`, by default the newest day with data. */
  async areaUnits(
    base: string,
    on: string | null,
    lang: contract.Lang,
    viewer: Viewer = PUBLIC_VIEWER,
  ): Promise<contract.AreaUnitInfo[]> {
    return this.ask((snapshot) => areaUnitsOf(snapshot, { base, on, lang }, viewer));
  }

  async span(): Promise<contract.DataSpan> {
    return this.ask(dataSpan);
  }

  /** Counts for `verify`: what the record counts too, from this model's own tables. */
  async recount(): Promise<RecordCounts> {
    return this.ask(countRecord);
  }

  async close(): Promise<void> {
    await this.feeding;
    await this.database.close();
  }

  private async feed(batch: LedgerBatch): Promise<void> {
    if (batch.seq <= this.version) return;
    if (batch.seq !== this.version + 1) {
      throw new Error(`batch ${String(batch.seq)} does not follow ${String(this.version)}`);
    }
    const { slots } = this.state;
    const rows = batch.reference.length > 0 ? this.state.rows.after(batch.reference, batch.seq) : this.state.rows;
    const index = batch.reference.length > 0 ? rows.index() : this.state.index;
    if (index && batch.reference.length > 0) slots.addReference(index);
    try {
      await this.database.write((connection) => feedBatch(connection, batch, { rows, index, slots }));
    } catch (fault) {
      this.state = await restoreState(this.database);
      throw fault;
    }
    const head = { seq: batch.seq, recordedAt: batch.recordedAt };
    this.state = { batches: [...this.state.batches, head], rows, index, slots };
    this.waiters.announce(this.version);
  }

  // The state in memory and the snapshot of the database must be of one version; a batch in between asks once more.
  private async ask<Answer>(
    question: (snapshot: Snapshot) => Promise<Answer>,
    turn: QueryTurn = 'reading',
  ): Promise<Answer> {
    for (;;) {
      const answer = await this.database.read(async (read) => {
        const [row] = await read({ sql: 'SELECT coalesce(max(seq), 0) FROM batch', values: {}, types: {} });
        const { batches, slots, rows } = this.state;
        if (Number(row?.[0]) !== this.version) return null;
        const index = this.knownIndex();
        const indexAt = (version: number) => (version === this.version ? index : (rows.indexAt(version) ?? index));
        return { value: await question({ version: this.version, batches, index, indexAt, slots, read }) };
      }, turn);
      if (answer) return answer.value;
      await this.feeding;
    }
  }

  private knownIndex(): ReferenceIndex {
    if (this.state.index) return this.state.index;
    throw new AnalyticsFault(
      'NOT_AVAILABLE',
      { vi: 'Chưa nạp dữ liệu tham chiếu.', en: 'No reference data has been loaded yet.' },
      { vi: 'Nạp gói tham chiếu rồi thử lại.', en: 'Load a reference pack and try again.' },
    );
  }
}
