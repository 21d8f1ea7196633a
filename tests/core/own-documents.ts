import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'tests/fixtures');

/** Paths of the documents that the repository keeps to be made into decks, the hard ones among them. */
export function ownDocuments(): readonly string[] {
  return [
    join(root, 'resources/samples/f00-jiaxing-article.txt'),
    join(fixtures, 'f08-jiangsu-report-2025.docx'),
    ...['decks', 'documents', 'docx'].flatMap((folder) =>
      readdirSync(join(fixtures, folder)).map((name) => join(fixtures, folder, name)),
    ),
  ];
}
