import type { DocumentBlock, ReportDocument } from '../document/document-model.ts';
import { instantText } from '../figures/number-text.ts';

/** What an issued report says of its issue. */
export interface ReportStamp {
  /** 16 characters. */
  readonly code: string;
  readonly revision: number;
  /** ISO instant. */
  readonly issuedAt: string;
  /** Hexadecimal. */
  readonly hash: string;
  /** Page that checks a code: "https://lantoa.example.vn/verify". */
  readonly address: string;
}

/** A document with its issue told in the last annex, and its code at the foot of every page. */
export function issuedDocument(document: ReportDocument, stamp: ReportStamp): ReportDocument {
  const { code, revision, issuedAt, hash, address } = stamp;
  const written = groupedCode(code);
  const told: readonly DocumentBlock[] = [
    { kind: 'heading', text: 'Xác minh bản in' },
    { kind: 'paragraph', text: `Số liệu được chốt lần ${String(revision)}, lúc ${instantText(issuedAt)}.` },
    { kind: 'paragraph', text: `Mã xác minh: ${written}` },
    { kind: 'paragraph', text: `Kiểm tra tại: ${address}?code=${code}` },
    { kind: 'note', text: `Mã băm SHA-256: ${hash}` },
  ];
  const last = document.annexes.length - 1;
  return {
    ...document,
    annexes: document.annexes.map((annex, position) =>
      position === last ? { ...annex, blocks: [...annex.blocks, ...told] } : annex,
    ),
    everyPage: [document.everyPage, `Chốt lần ${String(revision)} – mã xác minh ${written}`]
      .filter((text) => text !== null)
      .join(' – '),
  };
}

/** Four by four, as it is read from paper. */
export function groupedCode(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-');
}
