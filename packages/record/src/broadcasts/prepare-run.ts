import type { RunRecord } from '@lantoa/intake';
import { canonicalJson } from '../ledger/canonical-json.ts';
import { rowHash, textDigest } from '../ledger/hashes.ts';
import type { PreparedRow } from '../ledger/prepared-row.ts';
import { newSalt } from '../ledger/salt.ts';
import { broadcastIdOf, runIdOf } from './run-ids.ts';

/** A run on its way into the figure of its activity. The reporting body fills in what the file does not name. */
export function prepareRun(
  { row, payload, text, run }: RunRecord,
  { status, organisation }: { readonly status: string; readonly organisation: string | null },
): PreparedRow {
  const id = runIdOf(payload, run);
  const activity = { ...payload, organisation: payload.organisation ?? organisation };
  const { start, station, runs, seconds, speakersTotal, speakersWorking } = run;
  const told = { row, start, station, runs, seconds, speakersTotal, speakersWorking };
  const payloadJson = canonicalJson({ activity, run: told });
  const salt = newSalt();
  const digest = textDigest(text, salt);
  return {
    kind: 'run',
    id,
    key: ['run', broadcastIdOf(payload, run)],
    revision: null,
    isFirst: true,
    status,
    payloadJson,
    rowHash: rowHash('run', id, status, payloadJson, digest),
    note: text.note,
    organisationAsWritten: text.organisationAsWritten,
    salt,
    textDigest: digest,
  };
}
