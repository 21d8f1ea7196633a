import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'tests/fixtures');

/** The article that the app opens as its sample. */
const sample = join(root, 'resources/samples/f00-jiaxing-article.txt');

/** Paths of the documents that nobody wrote for these tests, the sample first; `tests/fixtures/real/README.md` tells their origin. */
export function realDocuments(): readonly string[] {
  return [sample, ...inFolder('real')];
}

/** Paths of all documents that the repository keeps to be made into decks, the hard ones among them. */
export function ownDocuments(): readonly string[] {
  return [...realDocuments(), ...['decks', 'documents', 'docx'].flatMap(inFolder)];
}

/** Paths of the small inputs that show one fault each. */
export function smallInputs(): readonly string[] {
  return ['readers', 'lines', 'pdf/cases'].flatMap(inFolder);
}

function inFolder(folder: string): readonly string[] {
  return readdirSync(join(fixtures, folder))
    .filter((name) => name !== 'README.md')
    .map((name) => join(fixtures, folder, name));
}
