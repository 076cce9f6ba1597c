import type { ActivityPayload, ActivityText, SummaryRow } from '@lantoa/domain';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './hashes.ts';

/** Id of an activity that comes from a file: the same row has the same id in whatever file it stands. */
export function activityIdOf(payload: ActivityPayload, text: ActivityText): string {
  return activityIdOfJson(canonicalJson(payload), text);
}

/** The same, where the canonical JSON of the payload is known; it is the canonical JSON of all three. */
export function activityIdOfJson(payloadJson: string, { note, organisationAsWritten }: ActivityText): string {
  const head = canonicalJson({ note, organisationAsWritten });
  return uuidOf(`${head.slice(0, -1)},"payload":${payloadJson}}`);
}

/** Id of a summary row: one per unit and window, so that other figures for the same become its next revision. */
export function summaryIdOf(row: Pick<SummaryRow, 'unit' | 'from' | 'to'>): string {
  return uuidOf(canonicalJson({ from: row.from, to: row.to, unit: row.unit }));
}

/** A UUID of version 8 (RFC 9562: made by the application) from the sha256 of a text. */
export function uuidOf(text: string): string {
  const bytes = sha256(text).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
