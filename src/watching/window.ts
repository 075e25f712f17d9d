// The window through which an operator's tools look in: /healthz, /readyz and /metrics on a local port.
import { createServer, type Server } from 'node:http';
import { UserError } from '../command/errors.ts';

export interface WindowParts {
  /** What keeps the bot from answering everywhere, a sentence each; empty when nothing does. */
  readonly missing: () => Promise<readonly string[]>;
  readonly metrics: { readonly contentType: string; text(): Promise<string> };
}

export interface Window {
  readonly port: number;
  close(): Promise<void>;
}

interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const text = (status: number, body: string): Page => ({ status, type: 'text/plain; charset=utf-8', body });

async function pageAt(path: string, { missing, metrics }: WindowParts): Promise<Page> {
  if (path === '/healthz') return text(200, 'alive\n');
  if (path === '/readyz') {
    const reasons = await missing();
    return reasons.length === 0 ? text(200, 'ready\n') : text(503, `${reasons.join('\n')}\n`);
  }
  if (path === '/metrics') return { status: 200, type: metrics.contentType, body: await metrics.text() };
  return text(404, 'There are /healthz, /readyz and /metrics.\n');
}

/** Waits until it listens. */
async function listening(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/**
 * Opens the window.
 *
 * @param port 0 for any that is free
 * @throws UserError where the port can't be had
 */
export async function openWindow(port: number, host: string, parts: WindowParts): Promise<Window> {
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const show = (page: Page): void => {
      response.writeHead(page.status, { 'content-type': page.type, 'cache-control': 'no-store' });
      response.end(request.method === 'HEAD' ? '' : page.body);
    };
    pageAt(path, parts).then(show, () => show(text(500, 'That can’t be told just now.\n')));
  });
  const opened = await listening(server, port, host).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      'port',
      `ROWBOT_PORT ${port} can’t be opened on ${host} (${error.code}): choose another one in .env.`,
    );
  });
  return {
    port: opened,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
