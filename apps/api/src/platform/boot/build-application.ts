import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApplicationModule, type ServerParts } from '../../application.module.ts';
import type { Config } from '../config/config.ts';
import { GraphqlEndpoint } from '../graphql/graphql-endpoint.ts';
import { BODY_LIMIT } from '../graphql/limits.ts';
import { HttpFaultFilter } from '../http/http-fault.filter.ts';
import { Metrics } from '../http/metrics.ts';
import { OpenConnections } from '../http/open-connections.ts';
import { setSecurityHeaders } from '../http/security-headers.ts';
import { ServerAdapter } from '../http/server-adapter.ts';
import { tellFault } from '../http/tell-fault.ts';
import { UPLOAD_BYTES } from '../http/upload-limit.ts';
import type { PageFolders } from '../web/page-folders.ts';
import { readPersistedDocuments } from '../web/read-persisted-documents.ts';
import { serveGraphiql } from '../web/serve-graphiql.ts';
import { serveWeb } from '../web/serve-web.ts';

/** A question of a whole screen stands in the address of a GET; Node's own limit is 16 kB. */
const ADDRESS_LIMIT = 64 * 1024;

/** The HTTP application, ready to listen: headers and cookies, controllers, GraphQL, then the web application. */
export async function buildApplication(parts: ServerParts, pages: PageFolders): Promise<NestFastifyApplication> {
  const { config, log } = parts;
  const application = await NestFactory.create<NestFastifyApplication>(
    ApplicationModule.of({ ...parts, persisted: await readPersistedDocuments(pages.web, log) }),
    new ServerAdapter({
      ...transportOf(config),
      trustProxy: proxiesOf(config),
      bodyLimit: BODY_LIMIT,
      // What comes during a stop, on connections that are not yet ended, is still answered.
      forceCloseConnections: 'idle',
      return503OnClosing: false,
    }),
    { logger: false, abortOnError: false },
  );
  const server = application.getHttpAdapter().getInstance();
  server.setErrorHandler((fault, request, reply) => {
    tellFault(fault, request, reply, log);
  });
  const connections = new OpenConnections(server.server);
  server.addHook('preClose', (done) => {
    connections.stop();
    done();
  });
  const isSecure = config.tls !== null || config.trustedProxies !== null;
  await setSecurityHeaders(server, isSecure);
  await server.register(cookie);
  await server.register(multipart, { limits: { files: 1, fields: 5, fileSize: UPLOAD_BYTES } });
  await server.register(rateLimit, { global: false });
  const metrics = application.get(Metrics);
  server.addHook('onResponse', (request, reply, done) => {
    const status = `${String(Math.floor(reply.statusCode / 100))}xx`;
    metrics.count('lantoa_http_requests_total', { method: request.method, status });
    done();
  });
  metrics.gauge('lantoa_data_version', () => parts.follower.model.version);
  metrics.gauge('lantoa_uptime_seconds', () => Math.round(process.uptime()));
  metrics.gauge('lantoa_resident_bytes', () => process.memoryUsage.rss());
  application.useGlobalFilters(new HttpFaultFilter(log));
  await application.init();
  application.get(GraphqlEndpoint).register(server);
  await serveWeb(server, pages.web);
  if (pages.graphiql !== null) await serveGraphiql(server, pages.graphiql);
  return application;
}

function transportOf({ tls }: Config) {
  const maxHeaderSize = ADDRESS_LIMIT;
  if (tls === null) return { http: { maxHeaderSize } };
  return { https: { maxHeaderSize, cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) } };
}

function proxiesOf({ trustedProxies }: Config): string[] | false {
  return trustedProxies === null ? false : [...trustedProxies];
}
