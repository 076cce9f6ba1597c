import type { AreaUnitId } from '@lantoa/domain';

export interface NewOutlineSet {
  /** The map of units that the outlines are of. */
  readonly base: string;
  /** Who made the outlines, as it is to stand beside the map. */
  readonly source: string;
  readonly licence: string;
  /** Lines that are near enough to be looked at and no more. */
  readonly isApproximate: boolean;
  /** Units that have an outline. */
  readonly units: readonly AreaUnitId[];
  readonly unitsOfBase: number;
  /** Of the file as it came, SHA-256. */
  readonly fileHash: Buffer;
  /** TopoJSON, UTF-8. */
  readonly topology: Buffer;
  readonly by: string;
}

/** A set without its lines. */
export interface OutlineSet extends Pick<
  NewOutlineSet,
  'base' | 'source' | 'licence' | 'isApproximate' | 'units' | 'unitsOfBase'
> {
  readonly id: string;
  /** 1 is the first one of its base. */
  readonly version: number;
  readonly recordedAt: string;
}

/** Outlines of units. They change no figure, so they stand beside the ledger. */
export interface OutlineStore {
  /** The newest set of the base already says the same: no second one is made. */
  add(set: NewOutlineSet): Promise<{ readonly version: number; readonly isNew: boolean }>;
  /** The newest set of each base, in the order of their ids. */
  inForce(): Promise<readonly OutlineSet[]>;
  /** TopoJSON of a set; null where there is none. */
  topology(id: string): Promise<Buffer | null>;
}
