/** Bytes that one uploaded file may have. */
export const UPLOAD_BYTES = 25_000_000;
