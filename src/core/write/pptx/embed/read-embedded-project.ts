import { inflateSync, strFromU8, unzipSync } from 'fflate';
import { base64Decode } from '../../../bytes/base64.ts';
import { tigangError } from '../../../errors.ts';
import { err, ok, type Result } from '../../../result.ts';
import { embeddedLimitBytes, embeddedNamespace } from './embedded-project.ts';

const customXmlItem = /^customXml\/item\d*\.xml$/;
const root = new RegExp(
  `<(?:\\w+:)?project\\s(?=[^>]*xmlns(?::\\w+)?="${embeddedNamespace}")[^>]*?bytes="(\\d{1,10})"[^>]*>([^<]*)</`,
);

/**
 * The JSON text of the project (`{source, outline, deck}`) that a presentation carries; what it says is for the
 * project file's schema to check. The error is `file-unknown-format` for a file without one, and
 * `project-damaged` for one that cannot be unpacked.
 */
export function readEmbeddedProject(pptxBytes: Uint8Array): Result<string> {
  let items: Record<string, Uint8Array>;
  try {
    items = unzipSync(pptxBytes, {
      filter: ({ name, originalSize }) => customXmlItem.test(name) && originalSize <= embeddedLimitBytes,
    });
  } catch {
    return err(tigangError('file-unknown-format', { format: 'pptx' }));
  }
  for (const name of Object.keys(items).sort()) {
    const match = root.exec(strFromU8(items[name] ?? new Uint8Array()));
    if (match !== null) return unpack(match[2] ?? '', Number(match[1]));
  }
  return err(tigangError('file-unknown-format', { format: 'pptx' }));
}

function unpack(payload: string, sizeBytes: number): Result<string> {
  const deflated = base64Decode(payload);
  if (deflated === null || sizeBytes > embeddedLimitBytes) return err(tigangError('project-damaged'));
  try {
    const json = inflateSync(deflated, { out: new Uint8Array(sizeBytes) });
    return json.length === sizeBytes ? ok(strFromU8(json)) : err(tigangError('project-damaged'));
  } catch {
    return err(tigangError('project-damaged'));
  }
}
