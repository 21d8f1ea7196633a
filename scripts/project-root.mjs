// @ts-check
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder, absolute. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));
