import type { Diagnosed } from '../../diagnostics.ts';
import type { Result } from '../../result.ts';
import type { DocumentReader, ReadContent } from '../document-reader.ts';

interface OfficeFormat extends Pick<DocumentReader, 'extensions' | 'sizeLimitMiB'> {
  readonly format: 'docx' | 'pptx';
  /** Brings in the reader's own code, and with it the parser of packages. */
  readonly load: () => Promise<
    (
      bytes: Uint8Array,
      file: string,
    ) => Result<Diagnosed<ReadContent>> | Promise<Result<Diagnosed<ReadContent>>>
  >;
}

/** The reader of an Office Open XML format: nothing of it is loaded before a file looks like a package. */
export function officeFormatReader({ format, extensions, sizeLimitMiB, load }: OfficeFormat): DocumentReader {
  return {
    format,
    extensions,
    sizeLimitMiB,
    async recognises(bytes) {
      if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
      const { recogniseOfficeKind } = await import('./office-package.ts');
      return recogniseOfficeKind(bytes) === format;
    },
    read: async (bytes, file) => (await load())(bytes, file),
  };
}
