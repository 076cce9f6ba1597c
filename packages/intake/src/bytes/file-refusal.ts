import type { FaultCode } from '@lantoa/domain';
import type { BilingualText } from '../faults/make-fault.ts';

/** The whole file cannot be read; becomes one fault without a row. */
export class FileRefusal extends Error {
  readonly code: FaultCode;
  readonly text: BilingualText;
  readonly repair: BilingualText;

  constructor(code: FaultCode, text: BilingualText, repair: BilingualText) {
    super(text.en);
    this.name = 'FileRefusal';
    this.code = code;
    this.text = text;
    this.repair = repair;
  }
}
