import { reasonRefusal, textRefusal, villageRefusal, type TextRefusal } from '@lantoa/domain';
import { upperFirst } from '../figures/names.ts';
import type { FaultCode } from '../gql/graphql.ts';
import type { Lang } from '../language/lang.ts';
import type { Decision, EntryFault, WholeActivity } from './outbox-item.ts';

interface Refused {
  /** Null for the reason of taking back. */
  readonly field: string | null;
  readonly refusal: TextRefusal | null;
}

/** Figures may have many digits and are no numbers of anybody. */
const COUNTS: ReadonlySet<string> = new Set(['sessions', 'attendances', 'duration_minutes']);
const FIGURE = /^[\d\s.,]*$/u;
const PARTS = /[;\n]/u;

/**
 * What keeps a decision from being kept on a device: personal data in its texts and reasons that are none, by the rules
 * and in the words of the server.
 */
export function personalFaults(decision: Decision, lang: Lang): readonly EntryFault[] {
  return refusalsOf(decision).flatMap(({ field, refusal }) => {
    if (!refusal) return [];
    const { code, text, repair } = refusal;
    const what = { field, code: code.toUpperCase() as FaultCode, severity: 'ERROR', value: null } as const;
    return [{ ...what, records: [], message: upperFirst(text[lang]), suggestion: repair[lang] }];
  });
}

/** Whether a cell of the table may be kept on a device as it was typed. */
export function mayBeKept(field: string, text: string): boolean {
  return cellRefusal(field, text) === null;
}

function refusalsOf(decision: Decision): readonly Refused[] {
  if (decision.kind === 'retraction') return [{ field: null, refusal: reasonRefusal(decision.reason) }];
  const reasons = decision.confirmed.map(({ field, reason }) => ({
    field: field ?? null,
    refusal: reasonRefusal(reason),
  }));
  const texts = decision.kind === 'row' ? Object.entries(decision.row.texts) : textsOf(decision.activity);
  return [...texts.map(([field, text]) => ({ field, refusal: cellRefusal(field, text) })), ...reasons];
}

function cellRefusal(field: string, text: string): TextRefusal | null {
  if (text === '' || (COUNTS.has(field) && FIGURE.test(text))) return null;
  const refusal = textRefusal(text);
  if (refusal || field !== 'village') return refusal;
  return text.split(PARTS).reduce<TextRefusal | null>((found, name) => found ?? villageRefusal(name.trim()), null);
}

function textsOf({ note, village, recognition, attachments }: WholeActivity): readonly (readonly [string, string])[] {
  return [
    ...([
      ['note', note],
      ['village', village],
      ['decisionNumber', recognition?.decisionNumber ?? ''],
    ] as const),
    ...attachments.map(({ externalId }) => ['attachments', externalId] as const),
  ];
}
