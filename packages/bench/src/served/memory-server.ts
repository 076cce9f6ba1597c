import { readFile } from 'node:fs/promises';
import fastify from 'fastify';

// A process of its own: the yardstick of answers that are kept. It sends the bytes of a file from memory and does nothing else.
const [, , file = ''] = process.argv;
const body = await readFile(file, 'utf8');
const server = fastify();
server.get('/', (_request, reply) => reply.type('application/json; charset=utf-8').send(body));
const url = await server.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${url}\n`);
process.on('SIGTERM', () => void server.close());
