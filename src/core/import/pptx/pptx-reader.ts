import { officeFormatReader } from '../package/office-format.ts';

/** A presentation read as a document, to make a better deck of it. */
export const pptxReader = officeFormatReader({
  format: 'pptx',
  extensions: ['pptx'],
  sizeLimitMiB: 128,
  load: async () => (await import('./read-pptx.ts')).readPptx,
});
