import { Injectable } from '@nestjs/common';
import { AddressLimit } from './address-limit.ts';

const ATTEMPTS = 30;

/** How often one address may try to sign in; the record limits the attempts on one account. */
@Injectable()
export class SignInLimit extends AddressLimit {
  constructor() {
    super(ATTEMPTS);
  }
}
