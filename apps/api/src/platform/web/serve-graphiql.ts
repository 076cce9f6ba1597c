import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Serves the built GraphiQL page: from this server alone, under the same policy as every other page. */
export async function serveGraphiql(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: folder,
    prefix: '/graphiql/',
    decorateReply: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/');
      void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  for (const path of ['/graphiql', '/graphiql/']) {
    server.get(path, (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html', folder));
  }
}
