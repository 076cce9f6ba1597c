import * as z from 'zod/mini';
import { answerFailure, networkFailure } from '../../failure/http-failure.ts';

/** What the server takes at most; a larger file is refused before it is sent. */
export const UPLOAD_BYTES = 25_000_000;

const answer = z.object({ uploadId: z.string() });

export interface Upload {
  /** The id that preview and import ask for. Rejects with what `failureOf` reads. */
  readonly done: Promise<string>;
  readonly cancel: () => void;
}

/** Sends a file to POST /uploads and tells how much of it is gone: 0 to 1. */
export function uploadFile(file: File, onProgress: (share: number) => void): Upload {
  // fetch cannot tell how far an upload is, so this is the one place with XMLHttpRequest.
  const request = new XMLHttpRequest();
  const done = new Promise<string>((resolve, reject: (reason: Error) => void) => {
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      const body = parsed(request.responseText);
      const read = answer.safeParse(body);
      if (request.status >= 200 && request.status < 300 && read.success) resolve(read.data.uploadId);
      else reject(answerFailure(request.status, body));
    });
    request.addEventListener('error', () => {
      reject(networkFailure());
    });
    request.addEventListener('abort', () => {
      reject(new DOMException('', 'AbortError'));
    });
  });
  const form = new FormData();
  form.append('file', file);
  request.open('POST', '/uploads');
  request.send(form);
  return {
    done,
    cancel: () => {
      request.abort();
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
