import type { BilingualText } from '@lantoa/analytics';

/** Why the server does not start, as the operator reads it. */
export class BootFault extends Error {
  readonly text: BilingualText;

  constructor(text: BilingualText) {
    super(text.en);
    this.name = 'BootFault';
    this.text = text;
  }
}
