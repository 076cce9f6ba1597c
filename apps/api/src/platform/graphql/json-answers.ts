import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SessionCookie } from '../auth/session-cookie.ts';
import { SignOutState } from '../auth/sign-out-state.ts';
import { takesGzip } from '../http/encoding-of.ts';
import { AnswerCache } from './answer-cache.ts';
import { answerEtag, isNamedBy, packedEtag } from './answer-etag.ts';
import type { Asking } from './asking.ts';
import { CostGate } from './cost-gate.ts';
import { CurrentBasis } from './current-basis.ts';
import { GraphqlExecutor } from './graphql-executor.ts';
import { mediaTypeFor } from './media-type.ts';
import type { RequestContext } from './request-context.ts';
import { readyAnswer, sendAnswer } from './send-answer.ts';

/** Answers admitted documents as JSON: anew, from memory, or by 304, which costs nothing. */
@Injectable()
export class JsonAnswers {
  constructor(
    @Inject(AnswerCache) private readonly cache: AnswerCache,
    @Inject(GraphqlExecutor) private readonly executor: GraphqlExecutor,
    @Inject(CurrentBasis) private readonly basis: CurrentBasis,
    @Inject(CostGate) private readonly gate: CostGate,
  ) {}

  async anew(asking: Asking): Promise<FastifyReply> {
    await this.gate.admit(asking);
    return sendAnswer(asking.request, asking.reply, await readyAnswer(await this.run(asking)));
  }

  /** With an ETag that is known before the answer is. */
  async orUnchanged(asking: Asking): Promise<FastifyReply> {
    const { request, reply, viewer, asked } = asking;
    const basis = this.basis.now();
    const key = answerEtag(basis, viewer, asked, mediaTypeFor(request));
    const etag = takesGzip(request.headers['accept-encoding']) ? packedEtag(key) : key;
    void reply
      .header('cache-control', 'private, no-cache')
      .header('vary', 'Cookie, Authorization, Accept, Accept-Encoding');
    // A page compares it with what /events tells, so that it asks again for what is older and for nothing else.
    void reply.header('x-data-version', basis.dataVersion);
    const isHeld = isNamedBy(request.headers['if-none-match'], etag);
    if (isHeld && (await this.cache.confirm(key, viewer))) return unchanged(reply, etag);
    await this.gate.admit(asking, key);
    const answer = await this.cache.share(key, viewer, () => this.run(asking));
    if (!answer.complete) return sendAnswer(request, reply, answer);
    return isHeld ? unchanged(reply, etag) : sendAnswer(request, reply.header('etag', etag), answer);
  }

  private async run(asking: Asking) {
    return this.executor.run(asking.server, asking.document, asking.asked, contextOf(asking));
  }
}

function unchanged(reply: FastifyReply, etag: string): FastifyReply {
  return reply.code(304).header('etag', etag).send();
}

function contextOf({ request, reply, viewer }: Asking): RequestContext {
  return {
    viewer,
    session: new SessionCookie(request, reply),
    signOutState: new SignOutState(request, reply),
    address: request.ip,
    host: request.hostname,
    reply,
  };
}
