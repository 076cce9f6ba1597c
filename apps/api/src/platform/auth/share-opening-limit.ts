import { Injectable } from '@nestjs/common';
import { AddressLimit } from './address-limit.ts';

/** A meeting of forty people behind one address opens a link at once, and again. */
const OPENINGS = 120;

/** How often one address may open links, whichever. */
@Injectable()
export class ShareOpeningLimit extends AddressLimit {
  constructor() {
    super(OPENINGS);
  }
}
