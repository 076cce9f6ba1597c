import { Injectable } from '@nestjs/common';
import QuickLRU from 'quick-lru';
import { admitDocument, type AdmittedDocument } from './admit-document.ts';

/** Remembers the documents that were admitted: the screens send the same few again and again. */
@Injectable()
export class DocumentRegister {
  private readonly admitted = new QuickLRU<string, AdmittedDocument>({ maxSize: 500 });

  /** @throws what admitDocument throws; a refused document is read anew each time */
  admit(source: string): AdmittedDocument {
    const known = this.admitted.get(source);
    if (known) return known;
    const document = admitDocument(source);
    this.admitted.set(source, document);
    return document;
  }
}
