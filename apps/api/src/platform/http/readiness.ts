import { Injectable } from '@nestjs/common';

/** Whether this process takes requests: not before it listens, and no longer once it is asked to stop. */
@Injectable()
export class Readiness {
  private ready = false;

  get isReady(): boolean {
    return this.ready;
  }

  set(ready: boolean): void {
    this.ready = ready;
  }
}
