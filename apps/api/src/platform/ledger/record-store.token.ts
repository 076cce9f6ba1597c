/** Injection token of the RecordStore, which is opened before the application is built. */
export const RECORD_STORE = Symbol('RecordStore');
