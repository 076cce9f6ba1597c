import { FastifyAdapter } from '@nestjs/platform-fastify';

/**
 * Nest sets its error handler after its routes, too late for faults of their hooks and body parsers. Ours stands before
 * the first route and gives the same answers, so Nest's is not set.
 */
export class ServerAdapter extends FastifyAdapter {
  override setErrorHandler(): ReturnType<FastifyAdapter['setErrorHandler']> {
    return this.getInstance();
  }
}
