import type { FaultList, Place } from '../files/fault-list.ts';

/** Looks codes up while other tables are checked. */
export class KnownCodes {
  private readonly keys: ReadonlySet<string>;
  private readonly faults: FaultList;

  constructor(keys: Iterable<string>, faults: FaultList) {
    this.keys = new Set(keys);
    this.faults = faults;
  }

  /** Names the code when its list does not have it; null and blank pass, they are other faults. */
  expect(list: string, code: string | null, at: Place, field: string): void {
    if (code === null || code === '' || this.keys.has(`${list}/${code}`)) return;
    this.faults.add(at, field, `danh mục ${list} không có "${code}"`, `the list ${list} has no "${code}"`);
  }
}
