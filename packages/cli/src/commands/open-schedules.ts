import { civilDateAt, expandAddressees, isCivilDate, scheduleTitle, type ReferenceIndex } from '@lantoa/domain';
import type { RecordStore } from '@lantoa/record';
import type { Bilingual } from '../bilingual.ts';
import type { CliConfig } from '../config.ts';
import { referenceIndex, withStore } from '../record/open-store.ts';
import { Refusal } from '../refusal.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { DEPARTMENT } from './department.ts';

export interface OpenSchedulesOptions {
  readonly on?: string;
  readonly dryRun?: boolean;
}

interface Window {
  readonly scheduleId: string;
  readonly period: string;
}

interface Outcome {
  readonly opened: readonly (Window & { readonly requestId?: string })[];
  readonly refused: readonly (Window & { readonly why: Bilingual })[];
}

const NOBODY_OWES: Bilingual = {
  vi: 'Không có đơn vị nào phải báo cáo trong kỳ này.',
  en: 'Nobody owes a report for these days.',
};

/**
 * `lantoa schedule open`: opens what schedules have due, as the running server does every hour; once, whoever looks.
 * With `--dry-run` it only tells, also for a day to come. Code 1 when a window could not be opened.
 */
export async function openSchedules(
  config: CliConfig,
  terminal: Terminal,
  { on: named, dryRun = false }: OpenSchedulesOptions,
): Promise<number> {
  const today = civilDateAt(new Date().toISOString());
  const on = dayOf(named ?? today);
  if (on > today && !dryRun) throw dayToCome(on);
  const { opened, refused } = await withStore(config, terminal, async (store): Promise<Outcome> => {
    const index = await referenceIndex(store, terminal);
    return dryRun ? wouldOpen(store, index, { on, today }) : store.schedules.openDue(index, on);
  });
  const why = refused.map((window) => ({ ...window, why: terminal.text(window.why) }));
  terminal.result({ on, dryRun, opened, refused: why }, opened.map(({ period }) => period).join('\n'));
  terminal.notice(summary(opened.length, dryRun));
  for (const { period, why: reason } of refused) {
    terminal.notice({ vi: `Không mở được ${period}: ${reason.vi}`, en: `${period} cannot be opened: ${reason.en}` });
  }
  return refused.length === 0 ? 0 : 1;
}

/** A period that has its request by hand gets no second one. */
async function wouldOpen(
  store: RecordStore,
  index: ReferenceIndex,
  { on, today }: { readonly on: string; readonly today: string },
): Promise<Outcome> {
  // Days count from the day on which a request opens, which is never before today.
  const schedules = await store.schedules.schedules(DEPARTMENT, on > today ? on : today);
  const known = new Set((await store.collection.requests(DEPARTMENT)).map(({ period }) => period));
  const windows = schedules.flatMap((schedule) =>
    schedule.due
      .filter(({ code, window }) => window.to < on && !known.has(code))
      .map(({ code, window, dueOn }) => ({
        ...{ scheduleId: schedule.id, period: code, title: scheduleTitle(schedule.titlePattern, code) },
        ...{ from: window.from, to: window.to, dueOn },
        reports: expandAddressees(index, schedule.addressees, window).expected.length,
      })),
  );
  return {
    opened: windows.filter(({ reports }) => reports > 0),
    refused: windows
      .filter(({ reports }) => reports === 0)
      .map(({ scheduleId, period }) => ({ scheduleId, period, why: NOBODY_OWES })),
  };
}

function summary(count: number, dryRun: boolean): Bilingual {
  const number = String(count);
  return dryRun
    ? { vi: `Sẽ mở ${number} yêu cầu; chưa ghi gì.`, en: `Requests that would open: ${number}; nothing was recorded.` }
    : { vi: `Đã mở ${number} yêu cầu.`, en: `Requests opened: ${number}.` };
}

function dayOf(text: string): string {
  if (isCivilDate(text)) return text;
  throw new Refusal('INVALID_ARGUMENT', {
    vi: `--on: "${text}" không phải là ngày. Viết YYYY-MM-DD, ví dụ 2026-11-15.`,
    en: `--on: "${text}" is not a day. Write YYYY-MM-DD, 2026-11-15 for one.`,
  });
}

function dayToCome(day: string): Refusal {
  return new Refusal('INVALID_ARGUMENT', {
    vi: `--on: ${day} chưa đến, nên chưa mở được yêu cầu nào của ngày đó. Thêm --dry-run để chỉ xem.`,
    en: `--on: ${day} is still to come, so nothing of it can be opened. Add --dry-run to look only.`,
  });
}
