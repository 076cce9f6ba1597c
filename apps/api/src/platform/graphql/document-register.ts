import { Inject, Injectable } from '@nestjs/common';
import QuickLRU from 'quick-lru';
import { admitDocument, type AdmittedDocument } from './admit-document.ts';
import { documentText } from './document-text.ts';
import { PERSISTED_DOCUMENTS, type PersistedDocuments } from './persisted-documents.ts';
import type { GraphqlRequest, SentRequest } from './read-request.ts';

/** Knows the documents that may be named by a hash, and remembers those that were admitted: the screens send the same few again and again. */
@Injectable()
export class DocumentRegister {
  private readonly admitted = new QuickLRU<string, AdmittedDocument>({ maxSize: 500 });

  constructor(@Inject(PERSISTED_DOCUMENTS) private readonly persisted: PersistedDocuments) {}

  /** @throws what documentText throws */
  withText(sent: SentRequest): GraphqlRequest {
    const { variables, operationName } = sent;
    return { query: documentText(sent, this.persisted), variables, operationName };
  }

  /** @throws what admitDocument throws; a refused document is read anew each time */
  admit(source: string): AdmittedDocument {
    const known = this.admitted.get(source);
    if (known) return known;
    const document = admitDocument(source);
    this.admitted.set(source, document);
    return document;
  }
}
