import type { DocumentReader } from '../document-reader.ts';

/** PDF as printed or exported. Its code is loaded when a file needs it. */
export const pdfReader: DocumentReader = {
  format: 'pdf',
  extensions: ['pdf'],
  sizeLimitMiB: 100,
  recognises: async (bytes) => hasHeader(bytes),
  read: async (bytes, file) => (await import('./read-pdf.ts')).readPdf(bytes, file),
};

/** `%PDF-` within the first kilobyte, where other programs look for it. */
function hasHeader(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  const index = start.indexOf('%PDF-');
  return index !== -1 && (index === 0 || !/[<\w]/u.test(start.charAt(0)));
}
