import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Viewer } from '@lantoa/record';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AddressLimit } from '../../platform/auth/address-limit.ts';
import { ViewerResolver } from '../../platform/auth/viewer-resolver.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { tellFault } from '../../platform/http/tell-fault.ts';
import { LOG, type Log } from '../../platform/logging/log.ts';
import { BulkActivities } from './bulk-activities.ts';
import { BulkEntryService, WARNING_CHOICES, type WarningChoice } from './bulk-entry.service.ts';
import type { BulkForm } from './bulk-items.ts';
import type { BulkKind } from './bulk-kind.ts';
import { BATCHES_A_MINUTE, BULK_BYTES, BULK_TEXTS } from './bulk-limits.ts';
import { BulkRuns } from './bulk-runs.ts';

const FORMS: Readonly<Record<string, BulkForm>> = { 'application/json': 'array', 'application/x-ndjson': 'lines' };

interface Body {
  readonly form: BulkForm;
  readonly text: string;
}

/**
 * `POST /intake/…`: batches of other systems. Stands in a scope of its own on the HTTP server, where bodies may be larger and are
 * kept as texts; who asks is known before a body is read.
 */
@Injectable()
export class BulkEntryEndpoint implements OnModuleInit {
  private readonly limit = new AddressLimit(BATCHES_A_MINUTE);
  private readonly asking = new WeakMap<FastifyRequest, Viewer>();

  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
    @Inject(BulkEntryService) private readonly bulk: BulkEntryService,
    @Inject(BulkActivities) private readonly activities: BulkActivities,
    @Inject(BulkRuns) private readonly runs: BulkRuns,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async onModuleInit(): Promise<void> {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    await server.register((scope, _options, done) => {
      scope.removeAllContentTypeParsers();
      for (const [kind, form] of Object.entries(FORMS)) {
        scope.addContentTypeParser(kind, { parseAs: 'string', bodyLimit: BULK_BYTES }, (_request, text, parsed) => {
          parsed(null, { form, text: String(text) });
        });
      }
      scope.setErrorHandler((fault, request, reply) => {
        tellFault(inOwnWords(fault), request, reply, this.log);
      });
      this.open(scope, this.activities);
      this.open(scope, this.runs);
      done();
    });
  }

  private open<Entry>(scope: FastifyInstance, kind: BulkKind<Entry>): void {
    scope.post(kind.address.replace('POST ', ''), {
      bodyLimit: BULK_BYTES,
      onRequest: (request, reply) => this.admit(kind.address, request, reply),
      handler: (request, reply) => this.take(kind, request, reply),
    });
  }

  private async admit(address: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const viewer = await this.viewers.permitted(address, request, reply);
    this.limit.attempt(viewer.accountId ?? viewer.userId);
    this.asking.set(request, viewer);
  }

  private async take<Entry>(
    kind: BulkKind<Entry>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const viewer = this.asking.get(request);
    if (!viewer) throw new AppError('UNAUTHENTICATED');
    const body = request.body as Body | undefined;
    if (!body) throw new AppError('INVALID_ARGUMENT', { ...BULK_TEXTS.kind, status: 415 });
    const { schema } = request.server.graphql;
    const answer = await this.bulk.take(
      kind,
      { ...body, key: keyOf(request), schema, warnings: warningsOf(request) },
      viewer,
    );
    return reply
      .code(answer.status === null ? 422 : 200)
      .header('cache-control', 'no-store')
      .send(answer);
  }
}

function keyOf({ headers }: FastifyRequest): string {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/u.test(key))
    throw new AppError('INVALID_ARGUMENT', BULK_TEXTS.key);
  return key;
}

/** Recorded with their warnings unless the sender says otherwise: a program has nobody to ask. */
function warningsOf({ query }: FastifyRequest): WarningChoice {
  const { warnings = 'accept', ...others } = query as Readonly<Record<string, unknown>>;
  const choice = WARNING_CHOICES.find((known) => known === warnings);
  if (!choice || Object.keys(others).length > 0) throw new AppError('INVALID_ARGUMENT', BULK_TEXTS.warnings);
  return choice;
}

/** Faults that the HTTP server raises on the way to a body. */
function inOwnWords(fault: unknown): unknown {
  const status = typeof fault === 'object' && fault !== null && 'statusCode' in fault ? fault.statusCode : null;
  if (status === 413) return new AppError('UPLOAD_TOO_LARGE', BULK_TEXTS.tooLarge);
  return status === 415 ? new AppError('INVALID_ARGUMENT', { ...BULK_TEXTS.kind, status }) : fault;
}
