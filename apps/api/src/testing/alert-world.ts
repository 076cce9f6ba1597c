import type { FoundAlert } from '@lantoa/domain';
import type { RecordStore } from '@lantoa/record';

const EVIDENCE: FoundAlert['evidence'] = {
  ...{ asOf: '2023-12-14', since: '2023-03-02', place: { vi: 'Xã Hòa Bình', en: 'Xã Hòa Bình' }, district: null },
  ...{ body: null, subject: { vi: 'phòng, chống ma túy', en: 'drug prevention' }, value: 287, threshold: 180 },
  ...{ measure: 'days', numerator: null, denominator: null, usual: null, from: '2023-06-17', to: '2023-12-14' },
  ...{ period: null, completeness: 1, base: 'LS_200' },
};

/** Of data that no server of a test has: what the servers find by themselves is overtaken and clears nothing. */
const NEWER_DATA = 1_000_000;

/** Opens alerts as a look does, without the figures behind them. */
export class AlertWorld {
  private readonly found: FoundAlert[] = [];
  private looks = 0;

  private constructor(private readonly record: RecordStore) {}

  static async on(record: RecordStore): Promise<AlertWorld> {
    const world = new AlertWorld(record);
    // What the first look finds is the state of affairs, and no news.
    await world.look();
    return world;
  }

  /** A new alert of a unit. */
  async open(unit: string): Promise<string> {
    this.found.push({
      ...{ rule: 'BLIND_SPOT', occurrenceKey: `fact ${String(this.looks)}`, group: 'g', organisation: null, unit },
      ...{ district: null, topic: 'drug_prevention', observance: null, request: null, evidence: EVIDENCE },
    });
    const [id] = await this.look();
    return id ?? '';
  }

  private async look(): Promise<readonly string[]> {
    this.looks += 1;
    const dataVersion = NEWER_DATA + this.looks;
    const looked = { rule: 'BLIND_SPOT', version: 0, hasBasis: true, dataVersion, at: new Date() } as const;
    return (await this.record.monitoring.openAlerts({ ...looked, found: this.found })).opened;
  }
}
