import { tigangError } from '../errors.ts';
import { err, type Result } from '../result.ts';
import type { ExportFormat, WriteInput, WriterEntry, WrittenDeck } from './writer.ts';

/** Every writer there is: a new format adds an entry here and its name to `writeFormats`. */
export const writers: readonly WriterEntry[] = [
  {
    format: 'pptx',
    extension: '.pptx',
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    load: async () => (await import('./pptx/write-pptx.ts')).writePptx,
  },
  {
    format: 'html',
    extension: '.html',
    mediaType: 'text/html',
    load: async () => (await import('./reveal/write-reveal.ts')).writeReveal,
  },
  {
    format: 'md',
    extension: '.md',
    mediaType: 'text/markdown',
    load: async () => (await import('./markdown/write-markdown.ts')).writeMarkdown,
  },
  {
    format: 'script',
    // A page of HTML under the name by which Word and WPS, and not a browser, open it.
    extension: '.doc',
    mediaType: 'application/msword',
    load: async () => (await import('./script/write-script.ts')).writeScript,
  },
];

/** With the dot. */
export function extensionOf(format: ExportFormat): string {
  return writers.find((writer) => writer.format === format)?.extension ?? `.${format}`;
}

/** Writes the deck as a file of the format; the error is `format-unknown`, `cancelled` or `write-failed`. */
export async function writeDeck(format: string, input: WriteInput): Promise<Result<WrittenDeck>> {
  const entry = writers.find((writer) => writer.format === format);
  if (entry === undefined) return err(tigangError('format-unknown', { format }));
  if (input.progress.cancelled) return err(tigangError('cancelled'));
  const write = await entry.load();
  return write(input);
}
