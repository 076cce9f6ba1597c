import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { ReadModel, type AnalyticsViewer } from '@lantoa/analytics';
import { ReferenceIndex } from '@lantoa/domain';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import { geometricMean } from './geometric-mean.ts';
import { openPostgresTwin, type PostgresTwin } from './postgres-twin.ts';
import { postgresSql } from './postgres-sql.ts';
import { quantile } from './quantile.ts';
import { questionSet, type BenchQuestion } from './question-set.ts';
import { measureServedAnswers, type Programs } from './served/served-answers.ts';
import { YEARS, sampleBatches } from './sample-batches.ts';

export interface BenchOptions {
  readonly activities: number;
  readonly seed: number;
  /** How often each question is asked, with other filters each time. */
  readonly turns: number;
  readonly print: (line: string) => void;
  /** Built programs whose kept answers are measured too; null: only the read model is. */
  readonly programs: Programs | null;
  /** A read-model file of the same size and seed, made by an earlier run or to be made; null: a new one, thrown away after. */
  readonly file: string | null;
  /** Whether PostgreSQL answers too: copying millions of rows into it takes minutes. */
  readonly withPostgres: boolean;
}

const VIEWER: AnalyticsViewer = { profile: 'exact', units: [], role: 'LEAD_DEPARTMENT' };
/** PostgreSQL is asked less often: it is the yardstick of a ratio of medians. */
const POSTGRES_TURNS = 3;

/** Measures kept answers and the read model, PostgreSQL beside it in the same run, and prints tables. */
export async function bench(options: BenchOptions): Promise<void> {
  const { print, seed, activities } = options;
  const folder = await mkdtemp(path.join(tmpdir(), 'lantoa-bench-'));
  const index = new ReferenceIndex(await loadReferencePack(langSonPackFolder()));
  print(`seed ${String(seed)}; ${numeral(activities)} activities over ${String(YEARS)} reporting years`);
  print(`${cpus()[0]?.model ?? 'unknown processor'}, ${String(availableParallelism())} cores; Node ${process.version}`);
  try {
    if (options.programs) await measureServedAnswers(options.programs, folder, print);
    const file = options.file ?? path.join(folder, 'read-model.duckdb');
    if (existsSync(file)) print(`read model of an earlier run`);
    else await rebuild(file, index, options);
    const opened = performance.now();
    const model = await ReadModel.open({ file });
    print(`| start with an up-to-date read model | ${seconds(performance.now() - opened)} |`);
    await model.close();
    const twin = options.withPostgres ? await openPostgresTwin(file, folder) : null;
    try {
      await compare(file, twin, index, options);
    } finally {
      await twin?.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function rebuild(file: string, index: ReferenceIndex, { activities, seed, print }: BenchOptions): Promise<void> {
  const model = await ReadModel.open({ file });
  let spent = 0;
  for (const batch of sampleBatches(index, seed, activities)) {
    const started = performance.now();
    await model.applyBatch(batch);
    spent += performance.now() - started;
  }
  await model.close();
  print(`| feeding the read model, without making the rows | ${seconds(spent)} |`);
}

async function compare(
  file: string,
  twin: PostgresTwin | null,
  index: ReferenceIndex,
  options: BenchOptions,
): Promise<void> {
  const { print } = options;
  const model = await ReadModel.open({ file });
  const all: { question: BenchQuestion; times: number[]; ratio: number }[] = [];
  print(`| question | p50 ms | p95 ms |${twin ? ' PostgreSQL p50 ms | ratio of medians |' : ''}`);
  print(`| --- | --- | --- |${twin ? ' --- | --- |' : ''}`);
  for (const question of questionSet(index)) {
    const { times, theirs } = await askBoth(model, twin, question, options.turns);
    const ratio = quantile(theirs, 0.5) / quantile(times, 0.5);
    all.push({ question, times, ratio });
    const figures = [quantile(times, 0.5), quantile(times, 0.95), ...(twin ? [quantile(theirs, 0.5), ratio] : [])];
    print(`| ${question.name} | ${figures.map((figure) => figure.toFixed(1)).join(' | ')} |`);
  }
  await model.close();
  for (const wholeHistory of [false, true]) {
    const times = all.filter(({ question }) => question.wholeHistory === wholeHistory).flatMap((one) => one.times);
    const name = wholeHistory ? 'whole history' : 'windows up to a year';
    print(`| ${name} | p50 ${quantile(times, 0.5).toFixed(1)} ms | p95 ${quantile(times, 0.95).toFixed(1)} ms |`);
  }
  if (!twin) return;
  const ratios = all.map(({ ratio }) => ratio);
  print(`| times as fast as PostgreSQL | geometric mean ${geometricMean(ratios).toFixed(1)} |`);
  print(`| the least of the questions | ${Math.min(...ratios).toFixed(1)} |`);
}

async function askBoth(
  model: ReadModel,
  twin: PostgresTwin | null,
  question: BenchQuestion,
  turns: number,
): Promise<{ times: number[]; theirs: number[] }> {
  const times: number[] = [];
  const theirs: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const started = performance.now();
    const { evidence } = await model.analytics(question.at(turn), VIEWER);
    times.push(performance.now() - started);
    if (!twin || turn >= POSTGRES_TURNS) continue;
    if (!evidence.explain?.bindings) throw new Error(`${question.name}: the answer does not show its statement`);
    const sql = postgresSql(evidence.explain.sql, evidence.explain.bindings);
    const asked = performance.now();
    await twin.ask(sql);
    theirs.push(performance.now() - asked);
  }
  return { times, theirs };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}

function numeral(value: number): string {
  return value.toLocaleString('en');
}
