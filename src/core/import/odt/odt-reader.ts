import type { DocumentReader } from '../document-reader.ts';

const sniffedBytes = 8192;
const flatText =
  /^(?:\xef\xbb\xbf)?\s*<\?xml[^<>]*>\s*<office:document\b[^<>]*vnd\.oasis\.opendocument\.text["-]/u;

/** Texts and templates of OpenDocument, as LibreOffice writes them, also in one file of XML. */
export const odtReader: DocumentReader = {
  format: 'odt',
  extensions: ['odt', 'ott', 'fodt'],
  sizeLimitMiB: 64,
  async recognises(bytes) {
    // The first file of the package is its media type, not compressed (OpenDocument 1.3, part 2, 3.3).
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, sniffedBytes));
    return (
      flatText.test(start) ||
      /^PK[\s\S]{28}mimetype[\s\S]{0,40}application\/vnd\.oasis\.opendocument\.text/u.test(start)
    );
  },
  read: async (bytes, file) => (await import('./read-odt.ts')).readOdt(bytes, file),
};
