import { readFileSync } from 'node:fs';
import os from 'node:os';
import { slowdown, viewport } from './measure.ts';

/**
 * What the figures depend on, a line each; nothing that names a host, a person or a folder. Call it before anything is
 * measured: the load is that of other programs.
 */
export function conditions(chromium: string, runs: number): string[] {
  return [
    machine(),
    `${systemName()}, Chromium ${chromium}, headless and without a graphics card, Node ${process.versions.node}`,
    `${slowdown}x CPU slowdown, view of ${viewport.width} × ${viewport.height} px, loopback without delay, empty caches; ${runs} runs of each, in turns`,
  ];
}

/** The day and the machine. */
export function machine(): string {
  const memory = Math.round(os.totalmem() / 1024 ** 3);
  return `${new Date().toISOString().slice(0, 10)}, ${os.availableParallelism()} cores (${os.cpus()[0]?.model.trim() ?? 'unknown'}), ${memory} GiB of memory, load average ${os.loadavg()[0]?.toFixed(1)} at the start`;
}

function systemName(): string {
  try {
    const name = /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
    if (name) return name;
  } catch {
    // Only Linux has that file.
  }
  return `${os.type()} ${os.release()}`;
}
