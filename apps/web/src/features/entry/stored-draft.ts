import type { Draft } from './draft.ts';

/** What is being written, kept on this device while the page is closed. */
export interface StoredDraft {
  readonly id: string;
  readonly expectedRevision: number;
  readonly draft: Draft;
}

/** Version of the shape: what an older page stored is left aside. */
const VERSION = 1;
/** Free text may hold what must not be stored anywhere; it is not kept. */
const UNTOLD = { note: '', village: '', decisionNumber: '', attachments: [] };

const keyOf = (account: string): string => `lantoa.entry.${account}`;

/** The draft of an account; null where there is none or storage is closed to us. */
export function storedDraft(account: string): StoredDraft | null {
  try {
    const text = localStorage.getItem(keyOf(account));
    // An older page kept parts of the record beside the fields of the form, null where nothing was recorded.
    const stored =
      text === null
        ? null
        : (JSON.parse(text, (_, value: unknown) => value ?? undefined) as StoredDraft & { readonly version: number });
    // What an earlier page stored lacks the fields that came since.
    return stored?.version === VERSION ? { ...stored, draft: { ...UNTOLD, ...stored.draft } } : null;
  } catch {
    return null;
  }
}

export function storeDraft(account: string, { id, expectedRevision, draft }: StoredDraft): void {
  try {
    const kept = { version: VERSION, id, expectedRevision, draft: { ...draft, ...UNTOLD } };
    localStorage.setItem(keyOf(account), JSON.stringify(kept));
  } catch {
    // Without storage the draft lives as long as the page.
  }
}

export function forgetDraft(account: string): void {
  try {
    localStorage.removeItem(keyOf(account));
  } catch {
    // Nothing was stored.
  }
}
