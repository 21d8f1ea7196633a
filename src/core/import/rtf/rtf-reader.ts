import type { DocumentReader } from '../document-reader.ts';

const signature = [0x7b, 0x5c, 0x72, 0x74];

/** Documents in the Rich Text Format of older office programs. */
export const rtfReader: DocumentReader = {
  format: 'rtf',
  extensions: ['rtf'],
  sizeLimitMiB: 64,
  recognises: async (bytes) => signature.every((byte, index) => bytes[index] === byte),
  read: async (bytes, file) => (await import('./read-rtf.ts')).readRtf(bytes, file),
};
