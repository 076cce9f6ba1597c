import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const YEAR = 'public, max-age=31536000, immutable';

/** First parts of a path that are never a page: an unknown one there is a 404, not the application. */
const NO_PAGES = /^\/(auth|graphql|graphiql|events|export|uploads|health|metrics|assets)(\/|$)/;

/**
 * Serves the built web application. Files under /assets carry a hash in their name and are kept for a year; every other
 * path that a person may type is the application itself, which finds its own page. Compressed twins made by the build
 * are preferred.
 */
export async function serveWeb(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false });
  server.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0] ?? '/';
    const isFile = /\.[A-Za-z0-9]+$/.test(path);
    if (!isFile && NO_PAGES.test(path)) {
      reply.callNotFound();
      return reply;
    }
    void reply.header('cache-control', path.startsWith('/assets/') ? YEAR : 'no-cache');
    return reply.sendFile(isFile ? decodePath(path) : 'index.html');
  });
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path.slice(1));
  } catch {
    return 'not-found';
  }
}
