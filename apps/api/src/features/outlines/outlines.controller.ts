import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ViewerResolver } from '../../platform/auth/viewer-resolver.ts';
import { isNamedBy } from '../../platform/graphql/answer-etag.ts';
import { OutlineFiles } from './outline-files.ts';

/**
 * Outlines of units for drawing. They change no figure and so no data version, by which answers of GraphQL are kept: they are
 * files of their own, each under its own ETag.
 */
@Controller('export')
export class OutlinesController {
  constructor(
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
    @Inject(OutlineFiles) private readonly files: OutlineFiles,
  ) {}

  /** The newest set of each map of units, without its lines. */
  @Get('outlines.json')
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    await this.viewers.permitted('GET /export/outlines.json', request, reply);
    const text = JSON.stringify({ outlines: await this.files.list() });
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    void reply
      .header('etag', etag)
      .header('cache-control', 'private, no-cache')
      .header('vary', 'Cookie, Authorization');
    if (isNamedBy(request.headers['if-none-match'], etag)) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(text);
  }

  /** One set as TopoJSON; a set never changes. */
  @Get('outlines/:id')
  async lines(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    await this.viewers.permitted('GET /export/outlines/:id', request, reply);
    const { body, encoding } = await this.files.lines(id, request.headers['accept-encoding'] ?? '');
    const etag = `"${id}${encoding === null ? '' : `-${encoding}`}"`;
    void reply
      .header('etag', etag)
      .header('cache-control', 'private, max-age=31536000, immutable')
      .header('vary', 'Cookie, Authorization, Accept-Encoding');
    if (isNamedBy(request.headers['if-none-match'], etag)) return reply.code(304).send();
    if (encoding !== null) void reply.header('content-encoding', encoding);
    return reply.type('application/json; charset=utf-8').send(body);
  }
}
