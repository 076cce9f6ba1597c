import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ViewerResolver } from '../../platform/auth/viewer-resolver.ts';
import { VersionStreams } from './version-streams.ts';

const OPERATION = 'GET /events';

/** Server-sent events: `version` with `{"dataVersion":"…"}`, so that open pages and programs need not ask again and again. */
@Controller()
export class EventsController {
  constructor(
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
    @Inject(VersionStreams) private readonly streams: VersionStreams,
  ) {}

  @Get('events')
  async listen(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const viewer = await this.viewers.permitted(OPERATION, request, reply);
    void reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store, no-transform')
      .header('x-accel-buffering', 'no');
    if (request.method === 'HEAD') return reply.send('');
    const stream = this.streams.start(viewer, () => this.viewers.isStillPermitted(OPERATION, request, reply));
    // Once the stream has ended its connection is of no further use, and a stopping server waits for none.
    return reply.header('connection', 'close').send(stream);
  }
}
