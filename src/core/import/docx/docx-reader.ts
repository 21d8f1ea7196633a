import type { DocumentReader } from '../document-reader.ts';
import { isLockedOfficeFile } from '../package/compound-file.ts';
import { officeFormatReader } from '../package/office-format.ts';

const office = officeFormatReader({
  format: 'docx',
  extensions: ['docx', 'docm'],
  sizeLimitMiB: 64,
  load: async () => (await import('./read-docx.ts')).readDocx,
});

/** Documents of Word and WPS. Takes locked files and those of old Office versions too: to say what they are. */
export const docxReader: DocumentReader = {
  ...office,
  recognises: async (bytes) => isLockedOfficeFile(bytes) || office.recognises(bytes),
};
