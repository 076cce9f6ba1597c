import { Inject, Injectable } from '@nestjs/common';
import type { MonitoringStore, RecordStore, AlertFilter as RecordedFilter } from '@lantoa/record';
import { recordScope } from '../../platform/auth/record-scope.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { AcknowledgeAlertsInput, AlertFilter, AlertGroup, AlertList } from './alert.types.ts';
import { presentAlert, presentGroup, STATE_OF } from './present-alert.ts';

const MOST = 200;
const MOST_IDS = 1_000;

/** Alerts as far as row-level security shows them to whoever asks. */
@Injectable()
export class AlertsService {
  private readonly store: MonitoringStore;

  constructor(
    @Inject(RECORD_STORE) record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {
    this.store = record.monitoring;
  }

  async list(filter: AlertFilter, limit: number, offset: number, viewer: RequestViewer): Promise<AlertList> {
    if (limit < 1 || limit > MOST || offset < 0) throw new AppError('INVALID_ARGUMENT', PAGE);
    const { scope, reading } = this.asking(viewer, filter);
    const asked = askedOf(filter);
    const [total, alerts] = await Promise.all([
      this.store.countAlerts(asked, scope),
      this.store.readAlerts(asked, { limit, offset }, scope),
    ]);
    return { total, alerts: alerts.map((alert) => presentAlert(alert, reading)) };
  }

  async groups(filter: AlertFilter, viewer: RequestViewer): Promise<readonly AlertGroup[]> {
    const { scope, reading } = this.asking(viewer, filter);
    const groups = await this.store.alertGroups(askedOf(filter), scope);
    return groups.map((group) => presentGroup(group, reading));
  }

  /** News that nobody has said "known" to. */
  async openCount(viewer: RequestViewer): Promise<number> {
    const { scope } = this.asking(viewer, { lang: 'VI' });
    return this.store.countAlerts({ state: 'open', isFromStart: false }, scope);
  }

  async acknowledge({ ids, note = null }: AcknowledgeAlertsInput, viewer: RequestViewer): Promise<number> {
    if (ids.length > MOST_IDS) throw new AppError('INVALID_ARGUMENT', IDS);
    const { scope } = this.asking(viewer, { lang: 'VI' });
    return this.store.acknowledge({ ids, note, by: scope.account, scope });
  }

  private asking(viewer: RequestViewer, { lang }: Pick<AlertFilter, 'lang'>) {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    const { index } = this.follower.model;
    return { scope: recordScope(viewer, index), reading: { lang, role: viewer.role, index } };
  }
}

function askedOf({ state, rule, group, isFromStart }: AlertFilter): RecordedFilter {
  return {
    ...{ state: STATE_OF[state], rule: rule ?? null, group: group ?? null, isFromStart: isFromStart ?? null },
  };
}

const PAGE = {
  text: {
    vi: `limit từ 1 đến ${String(MOST)}, offset từ 0.`,
    en: `limit is from 1 to ${String(MOST)}, offset from 0.`,
  },
  remedy: { vi: 'Sửa limit hoặc offset.', en: 'Correct limit or offset.' },
};
const IDS = {
  text: { vi: `Nhiều hơn ${String(MOST_IDS)} cảnh báo.`, en: `More than ${String(MOST_IDS)} alerts.` },
  remedy: { vi: 'Chia thành nhiều lần.', en: 'Send them in parts.' },
};
