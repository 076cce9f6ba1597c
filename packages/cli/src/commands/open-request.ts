import { createHash } from 'node:crypto';
import type { ReferenceIndex } from '@lantoa/domain';
import { REPORT_KINDS } from '@lantoa/record';
import type { CliConfig } from '../config.ts';
import { referenceIndex, withStore } from '../record/open-store.ts';
import { Refusal } from '../refusal.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { unitOf } from './scope.ts';

export interface RequestOptions {
  readonly kind: string;
  readonly title: string;
  readonly requester: string;
  readonly basis: string;
  readonly due: string;
  readonly period?: string;
  readonly from?: string;
  readonly to?: string;
  readonly topics?: readonly string[];
  readonly directive?: string;
  readonly allCommunes?: boolean;
  readonly organisations?: readonly string[];
  readonly units?: readonly string[];
  readonly holidays?: readonly string[];
}

/**
 * `lantoa request open`: asks bodies and communes for a report. The same command again opens nothing new: its key follows
 * from what it says.
 */
export async function openRequest(config: CliConfig, terminal: Terminal, options: RequestOptions): Promise<number> {
  const kind = REPORT_KINDS.find((known) => known === options.kind);
  if (!kind) throw unknownKind(options.kind);
  const { opened, dataVersion } = await withStore(config, terminal, async (store) => {
    const index = await referenceIndex(store, terminal);
    const result = await store.collection.openRequest({
      ...{ kind, title: options.title, requester: options.requester, basis: options.basis, dueOn: options.due, index },
      ...{ topics: topicsOf(options, index), holidays: options.holidays ?? [], period: options.period ?? null },
      window: options.from && options.to ? { from: options.from, to: options.to } : null,
      addressees: {
        ...{ directive: options.directive ?? null, allCommunes: options.allCommunes === true },
        organisations: options.organisations ?? [],
        units: (options.units ?? []).map((unit) => unitOf(index, unit)),
      },
      by: 'lantoa request open',
      idempotencyKey: createHash('sha256').update(JSON.stringify(options)).digest('hex'),
    });
    return { opened: result, dataVersion: String(await store.latestSeq()) };
  });
  const { id, submissions, leftOut, replayed } = opened;
  terminal.result({ id, period: options.period ?? `req:${id}`, submissions, leftOut, replayed, dataVersion }, id);
  terminal.notice({
    vi: `${replayed ? 'Yêu cầu này đã mở trước đó' : 'Đã mở yêu cầu'}: ${String(submissions)} báo cáo phải gửi.`,
    en: `${replayed ? 'This request was opened before' : 'The request is open'}: ${String(submissions)} reports are owed.`,
  });
  for (const { id: left, why } of leftOut) {
    terminal.notice({ vi: `Không tính ${left}: ${WHY[why].vi}.`, en: `${left} is left out: ${WHY[why].en}.` });
  }
  return 0;
}

const WHY = {
  UNKNOWN: { vi: 'không có trong danh mục', en: 'not in the reference data' },
  NOT_IN_FORCE: { vi: 'không còn hoạt động vào ngày cuối kỳ', en: 'not in force on the last day' },
} as const;

/** Those named, or all that the directive speaks of. */
function topicsOf({ topics, directive }: RequestOptions, index: ReferenceIndex): readonly string[] {
  return topics ?? index.pack.directives.find(({ id }) => id === directive)?.topics ?? [];
}

function unknownKind(kind: string): Refusal {
  return new Refusal('INVALID_ARGUMENT', {
    vi: `Loại báo cáo "${kind}" không có; chọn: ${REPORT_KINDS.join(', ')}.`,
    en: `There is no kind "${kind}"; choose of ${REPORT_KINDS.join(', ')}.`,
  });
}
