// @ts-check
/**
 * Packs the character maps that PDF files name without holding them (ISO 32000-1, 9.7.5.2, table 118), so that
 * the reader needs no file beside the program: `node scripts/build-cmaps.mjs FOLDER`, where FOLDER is `cmaps` of
 * a pdfjs-dist package. Writes one JSON file for each character collection of Adobe to
 * `src/core/import/pdf/cmaps`. Run it again when a new major version of the PDF library changes their format.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { projectRoot } from './project-root.mjs';

const target = join(projectRoot, 'src/core/import/pdf/cmaps');

/** The maps of table 118 without their writing direction, and those that lead back to Unicode. */
const collections = {
  'adobe-gb1': [
    'GB-EUC',
    'GBpc-EUC',
    'GBK-EUC',
    'GBKp-EUC',
    'GBK2K',
    'UniGB-UCS2',
    'UniGB-UTF16',
    'Adobe-GB1-UCS2',
  ],
  'adobe-cns1': [
    'B5pc',
    'HKscs-B5',
    'ETen-B5',
    'ETenms-B5',
    'CNS-EUC',
    'UniCNS-UCS2',
    'UniCNS-UTF16',
    'Adobe-CNS1-UCS2',
  ],
  'adobe-japan1': [
    '83pv-RKSJ',
    '90ms-RKSJ',
    '90msp-RKSJ',
    '90pv-RKSJ',
    'Add-RKSJ',
    'EUC',
    'Ext-RKSJ',
    '',
    'UniJIS-UCS2',
    'UniJIS-UCS2-HW',
    'UniJIS-UTF16',
    'Adobe-Japan1-UCS2',
  ],
  'adobe-korea1': [
    'KSC-EUC',
    'KSCms-UHC',
    'KSCms-UHC-HW',
    'KSCpc-EUC',
    'UniKS-UCS2',
    'UniKS-UTF16',
    'Adobe-Korea1-UCS2',
  ],
};

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: node scripts/build-cmaps.mjs FOLDER');

for (const [name, maps] of Object.entries(collections)) {
  const files = maps
    .flatMap((map) => (map.endsWith('UCS2') && map.startsWith('Adobe') ? [map] : [`${map}-H`, `${map}-V`]))
    .map((map) => map.replace(/^-/u, ''))
    .filter((map) => existsSync(join(folder, `${map}.bcmap`)));
  /** @type {Record<string, number>} */
  const lengths = {};
  const contents = files.map((map) => readFileSync(join(folder, `${map}.bcmap`)));
  for (const [index, map] of files.entries()) lengths[map] = contents[index]?.length ?? 0;
  const packed = {
    license: readFileSync(join(folder, 'LICENSE'), 'utf8')
      .replace(/^%%Copyright: ?-*/gmu, '')
      .trim(),
    lengths,
    deflated: deflateRawSync(Buffer.concat(contents), { level: 9 }).toString('base64'),
  };
  writeFileSync(join(target, `${name}.json`), `${JSON.stringify(packed, null, 2)}\n`);
  console.log(`${name}: ${files.length} maps, ${packed.deflated.length} characters`);
}
