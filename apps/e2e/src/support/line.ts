import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';

interface Change {
  readonly path: RegExp;
  readonly from: string | RegExp;
  readonly to: string;
}

/** A line to a server that can be cut, also in the moment between a write and its answer. */
export class Line {
  private readonly server: Server;
  private readonly target: URL;
  private readonly sockets = new Set<Socket>();
  private isCut = false;
  private losesAnswerTo: string | null = null;
  private holdsQuestions = false;
  private readonly changes: Change[] = [];

  private constructor(target: string) {
    this.target = new URL(target);
    this.server = createServer((question, answer) => {
      this.forward(question, answer);
    });
    this.server.on('connection', (socket) => {
      if (this.isCut) socket.destroy();
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
  }

  static async to(target: string): Promise<Line> {
    const line = new Line(target);
    await new Promise<void>((resolve) => {
      line.server.listen(0, '127.0.0.1', resolve);
    });
    return line;
  }

  get address(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
    this.holdsQuestions = false;
  }

  /** The server does what it is asked next by a body with this word; its answer never arrives. */
  loseAnswerTo(word: string): void {
    this.losesAnswerTo = word;
  }

  /** Pages and files still come; questions to the API get no answer until the line is mended. */
  cutQuestions(): void {
    this.holdsQuestions = true;
  }

  /** Texts under these paths arrive changed, as a server of another build would send them. */
  change(path: RegExp, from: string | RegExp, to: string): void {
    this.changes.push({ path, from, to });
  }

  /** The answer was lost as it was asked for. */
  get hasLostAnswer(): boolean {
    return this.losesAnswerTo === null;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private forward(question: IncomingMessage, answer: ServerResponse): void {
    const chunks: Buffer[] = [];
    question.on('data', (chunk: Buffer) => chunks.push(chunk));
    question.on('end', () => {
      const body = Buffer.concat(chunks);
      const word = this.losesAnswerTo;
      const isLost = word !== null && body.includes(word);
      const { method, url = '/', headers } = question;
      const { hostname, port } = this.target;
      if (this.holdsQuestions && url.startsWith('/graphql')) {
        answer.destroy();
        return;
      }
      const changes = this.changes.filter(({ path }) => path.test(url));
      // A text that is to be changed must come as it is, and whole.
      const { 'accept-encoding': _, 'if-none-match': __, 'if-modified-since': ___, ...plain } = headers;
      const asked = { hostname, port, method, path: url, headers: changes.length > 0 ? plain : headers };
      const onward = ask(asked, (told) => {
        if (isLost) {
          told.resume();
          told.once('end', () => {
            this.losesAnswerTo = null;
            answer.destroy();
          });
          return;
        }
        if (changes.length > 0) {
          void sendChanged(told, answer, changes);
          return;
        }
        answer.writeHead(told.statusCode ?? 502, told.headers);
        told.pipe(answer);
      });
      onward.on('error', () => answer.destroy());
      answer.once('close', () => {
        if (!isLost) onward.destroy();
      });
      onward.end(body);
    });
  }
}

async function sendChanged(told: IncomingMessage, answer: ServerResponse, changes: readonly Change[]): Promise<void> {
  const before = await text(told);
  const body = changes.reduce((now, { from, to }) => now.replaceAll(from, to), before);
  answer.statusCode = told.statusCode ?? 502;
  for (const name of ['content-type', 'content-security-policy']) {
    const value = told.headers[name];
    if (value !== undefined) answer.setHeader(name, value);
  }
  answer.end(body);
}
