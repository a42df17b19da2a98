import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A line to a server on the same machine, which can be cut: a browser’s own emulation leaves alone what is under way. */
export interface BreakableLine extends AsyncDisposable {
  /** ends what is under way, and lets nothing through until it is mended */
  cut: () => void;
  mend: () => void;
}

export async function layLine(from: number, to: number): Promise<BreakableLine> {
  const open = new Set<Socket>();
  let isCut = false;
  const cutAll = () => {
    for (const socket of open) socket.destroy();
  };
  const server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(to, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      // One end goes with the other, whatever the reason; a reset is no news here.
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
    return undefined;
  });
  server.listen(from, '127.0.0.1');
  await once(server, 'listening');
  return {
    cut() {
      isCut = true;
      cutAll();
    },
    mend() {
      isCut = false;
    },
    async [Symbol.asyncDispose]() {
      server.close();
      cutAll();
      await once(server, 'close');
    },
  };
}
