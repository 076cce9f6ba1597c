import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A stop waits this long for what is under way; the process ends a little later, with the data closed. */
const LONGEST_MILLISECONDS = 6_000;
const SWEEP_MILLISECONDS = 50;

interface Connection {
  socket: Socket;
  readonly answers: Set<ServerResponse>;
  /** Bytes that had come when the last answer ended: more of them are the beginning of a request. */
  seen: number;
}

/**
 * The connections of an HTTP server, so that a stop can end those that nothing is under way on. Node does not: a
 * connection that was never used, as browsers open them ahead, does not count as idle there, and one whose answer ends
 * during the stop is kept alive for more than a minute.
 */
export class OpenConnections {
  private readonly server: Server;
  /** By the address of the other side, which a connection and its TLS layer share. */
  private readonly open = new Map<string, Connection>();
  private stopping = false;

  constructor(server: Server) {
    this.server = server;
    const opened = (socket: Socket) => {
      this.opened(socket);
    };
    server.on('connection', opened).on('secureConnection', opened);
    server.prependListener('request', (request, response) => {
      this.asked(request, response);
    });
  }

  /** Ends idle connections at once and the others with their answers; after six seconds whatever is left. */
  stop(): void {
    if (this.stopping) return;
    this.stopping = true;
    for (const { answers } of this.open.values()) for (const answer of answers) sayItIsTheLast(answer);
    this.endIdle();
    const sweep = setInterval(() => {
      this.endIdle();
      if (this.open.size === 0) clearInterval(sweep);
    }, SWEEP_MILLISECONDS);
    const last = setTimeout(() => {
      this.server.closeAllConnections();
    }, LONGEST_MILLISECONDS);
    this.server.once('close', () => {
      clearInterval(sweep);
      clearTimeout(last);
    });
  }

  private opened(socket: Socket): void {
    const key = keyOf(socket);
    const known = this.open.get(key);
    if (known) {
      known.socket = socket;
      known.seen = socket.bytesRead;
      return;
    }
    this.open.set(key, { socket, answers: new Set(), seen: 0 });
    socket.once('close', () => this.open.delete(key));
  }

  private asked({ socket }: IncomingMessage, response: ServerResponse): void {
    const connection = this.open.get(keyOf(socket));
    if (!connection) return;
    connection.answers.add(response);
    if (this.stopping) sayItIsTheLast(response);
    response.once('close', () => {
      connection.answers.delete(response);
      connection.seen = connection.socket.bytesRead;
    });
  }

  private endIdle(): void {
    for (const { socket, answers, seen } of this.open.values()) {
      if (answers.size === 0 && socket.bytesRead <= seen) socket.destroySoon();
    }
  }
}

function keyOf({ remoteAddress = '', remotePort = 0 }: Socket): string {
  return `${remoteAddress} ${String(remotePort)}`;
}

function sayItIsTheLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
