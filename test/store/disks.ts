// Disks as they fail: one that is full, a file that may not grow, and one that this user may not write.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a program; false where it isn't there or this user may not. */
function may(program: string, ...options: readonly string[]): boolean {
  try {
    execFileSync(program, options, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'rowbot-disk-'));

/**
 * Does something in a folder on a disk of its own that holds so many bytes.
 *
 * @returns null where this user may not mount one
 */
export async function onSmallDisk<T>(bytes: number, work: (folder: string) => Promise<T>): Promise<T | null> {
  const folder = newFolder();
  if (!may('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'none', folder)) return null;
  try {
    return await work(folder);
  } finally {
    may('umount', '-l', folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Does something while no file of this process may grow beyond so many bytes.
 *
 * @returns null where the system has no such limit
 */
export async function withShortFiles<T>(
  bytes: number,
  work: (folder: string) => Promise<T>,
): Promise<T | null> {
  const limit = (most: string): boolean => may('prlimit', '--pid', `${process.pid}`, `--fsize=${most}:`);
  const folder = newFolder();
  if (!limit(String(bytes))) return null;
  try {
    return await work(folder);
  } finally {
    limit('unlimited');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The user who owns nothing. */
const NOBODY = 65_534;

/** Does something with a copy of a file that may be read and not written; root, who may write any file, is nobody meanwhile. */
export async function withLockedFile<T>(original: string, work: (file: string) => Promise<T>): Promise<T> {
  const folder = newFolder();
  const inner = join(folder, 'inner');
  const file = join(inner, 'rowbot.db');
  const user = process.geteuid?.();
  mkdirSync(inner);
  copyFileSync(original, file);
  chmodSync(folder, 0o755);
  chmodSync(file, 0o444);
  chmodSync(inner, 0o555);
  if (user === 0) process.seteuid?.(NOBODY);
  try {
    return await work(file);
  } finally {
    if (user !== undefined) process.seteuid?.(user);
    chmodSync(inner, 0o755);
    rmSync(folder, { recursive: true, force: true });
  }
}
