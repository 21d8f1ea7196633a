import { basename } from 'node:path';
import { type ErrorCode, type TigangError, tigangError } from '../core/errors.ts';

type SystemError = Error & { readonly code?: string };

const readCodes: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  ELOOP: 'file-not-found',
  ENAMETOOLONG: 'file-not-found',
  ENXIO: 'file-is-device',
  EISDIR: 'file-is-folder',
  EACCES: 'file-not-permitted',
  EPERM: 'file-not-permitted',
};

const writeCodes: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'target-folder-missing',
  ENOTDIR: 'target-folder-missing',
  EISDIR: 'target-is-folder',
  ENAMETOOLONG: 'target-name-too-long',
  EACCES: 'target-not-permitted',
  EPERM: 'target-not-permitted',
  EROFS: 'target-not-permitted',
  EBUSY: 'target-busy',
  ETXTBSY: 'target-busy',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
};

function systemCode(error: unknown): string {
  return (error instanceof Error && (error as SystemError).code) || '';
}

/** The coded error for a failed read; rethrows what no system call gives (a bug). */
export function readError(error: unknown, path: string): TigangError {
  const system = systemCode(error);
  if (system === '') throw error;
  return tigangError(readCodes[system] ?? 'file-unreadable', { file: basename(path), detail: system });
}

/** The coded error for a failed write; rethrows what no system call gives (a bug). */
export function writeError(error: unknown, path: string): TigangError {
  const system = systemCode(error);
  if (system === '') throw error;
  return tigangError(writeCodes[system] ?? 'write-failed', { file: basename(path), detail: system });
}
