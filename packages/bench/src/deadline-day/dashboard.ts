import type { OverviewRequests } from './overview-requests.ts';

/** What happened to the questions of open dashboards. */
export interface Seen {
  readonly milliseconds: number[];
  readonly failures: string[];
  notices: number;
  unchanged: number;
}

/**
 * One open overview: it listens to `/events` and asks all its questions again at each newer data version, with the ETags of
 * what it holds, as a browser does. Resolves when the signal ends it.
 */
export async function openDashboard(
  url: string,
  { cookie, paths }: OverviewRequests,
  seen: Seen,
  until: AbortSignal,
): Promise<void> {
  const held = new Map<string, string>();
  const askAll = () => Promise.all(paths.map(async (path) => askOne(url + path, cookie, held, seen)));
  await askAll();
  const stream = await fetch(`${url}/events`, { headers: { cookie, accept: 'text/event-stream' }, signal: until });
  if (!stream.ok || !stream.body) throw new Error(`/events answered ${String(stream.status)}`);
  let asking = Promise.resolve();
  try {
    for await (const chunk of stream.body.pipeThrough(new TextDecoderStream())) {
      if (!chunk.includes('event: version')) continue;
      seen.notices += 1;
      asking = asking.then(async () => {
        await askAll();
      });
    }
  } catch (fault) {
    if (!until.aborted) throw fault;
  }
  await asking;
}

async function askOne(address: string, cookie: string, held: Map<string, string>, seen: Seen): Promise<void> {
  const started = performance.now();
  const headers = { cookie, accept: 'application/json', 'if-none-match': held.get(address) ?? '' };
  const answer = await fetch(address, { headers });
  const body = await answer.text();
  seen.milliseconds.push(performance.now() - started);
  if (answer.status === 304) seen.unchanged += 1;
  else if (!answer.ok || body.includes('"errors"'))
    seen.failures.push(`${String(answer.status)} ${body.slice(0, 200)}`);
  else held.set(address, answer.headers.get('etag') ?? '');
}
