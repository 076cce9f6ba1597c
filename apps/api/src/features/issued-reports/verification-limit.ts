import { Injectable } from '@nestjs/common';
import { AddressLimit } from '../../platform/auth/address-limit.ts';

/** As many prints as somebody can check by hand. */
const CODES = 30;

/** How often one address may try codes, whichever. */
@Injectable()
export class VerificationLimit extends AddressLimit {
  constructor() {
    super(CODES);
  }
}
