/** Texts of documents that the web application names by their SHA-256, by hash in hexadecimal digits. */
export type PersistedDocuments = ReadonlyMap<string, string>;

/** Injection token of the PersistedDocuments, which are read before the application is built. */
export const PERSISTED_DOCUMENTS = Symbol('PersistedDocuments');
