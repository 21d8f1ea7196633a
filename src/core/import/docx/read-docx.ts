import type { Diagnosed, Diagnostic } from '../../diagnostics.ts';
import { tigangError } from '../../errors.ts';
import { err, ok, type Result } from '../../result.ts';
import type { ReadContent } from '../document-reader.ts';
import { type ChartData, readChartData } from '../package/chart-data.ts';
import { countLosses, diagramPoints, paragraphsOf, type TextLosses } from '../package/drawing-text.ts';
import { type OfficePackage, openPackage } from '../package/office-package.ts';
import { PackagePictures } from '../package/package-pictures.ts';
import type { Relationships } from '../package/relationships.ts';
import { childNamed, type XmlElement } from '../package/xml-tree.ts';
import { leftOutDiagnostics } from '../pictures/left-out-pictures.ts';
import { assembleDocument } from './assemble-document.ts';
import { BodyReader, type ReadingState } from './body/body-reader.ts';
import { readForeignParts } from './body/foreign-parts.ts';
import { readNotes } from './body/notes.ts';
import type { GraphicReference } from './body/picture-references.ts';
import { countReview } from './body/tracked-changes.ts';
import { ListNumbers } from './numbers/list-numbers.ts';
import { readNumbering } from './numbers/numbering-definitions.ts';
import { firstHeaderId, textOfHead } from './roles/head-lines.ts';
import { WordStyles } from './styles/word-styles.ts';
import type { PictureReference, WordBlock } from './word-block.ts';

/**
 * Documents of Word, WPS and others in WordprocessingML (ECMA-376 part 1, 17): paragraphs and tables in their
 * order, with the numbers that lists show, notes at the end. Left out are what has been deleted, hidden text,
 * comments, heads and feet.
 *
 * Errors: those of `openPackage`, `file-unknown-format` for another kind of package.
 */
export function readDocx(bytes: Uint8Array, file: string): Promise<Result<Diagnosed<ReadContent>>> {
  return readNested(bytes, file, 0);
}

async function readNested(
  bytes: Uint8Array,
  file: string,
  depth: number,
): Promise<Result<Diagnosed<ReadContent>>> {
  const opened = openPackage(bytes, file);
  if (!opened.ok) return opened;
  return opened.value.kind === 'docx'
    ? readParts(opened.value, file, depth)
    : err(tigangError('file-unknown-format', { file }));
}

async function readParts(
  opened: OfficePackage,
  file: string,
  depth: number,
): Promise<Result<Diagnosed<ReadContent>>> {
  const { mainPart } = opened;
  const main = opened.readXml(mainPart);
  if (!main.ok) return main;
  const relationships = opened.relationshipsOf(mainPart);
  if (!relationships.ok) return relationships;
  const body = childNamed(main.value, 'w:body');
  if (body === null) return err(tigangError('file-damaged', { file }));

  const parts = new SideParts(opened, relationships.value);
  const styles = new WordStyles(parts.read('styles'));
  const numbering = readNumbering(
    parts.read('numbering'),
    (style) => styles.paragraphStyle(style).paragraph.numbering?.numId,
  );
  const state: ReadingState = {
    styles,
    numbers: new ListNumbers(numbering),
    notes: [],
    readChart: (reference) => parts.chartOf(reference),
    readDiagram: (reference) => parts.diagramOf(reference),
    tables: 0,
    lostCharts: 0,
    lostDiagrams: 0,
  };
  const headState = { ...state, numbers: new ListNumbers(numbering) };
  const head = readHead(body, parts, relationships.value, headState);
  state.tables = headState.tables;
  const reader = new BodyReader(mainPart, main.value, state);
  reader.readContainer(body);
  const text = reader.finish();
  const references = [...state.notes];
  const notes = (['footnote', 'endnote'] as const).flatMap((kind): readonly WordBlock[] => {
    const root = references.some((each) => each.kind === kind) ? parts.read(`${kind}s`) : null;
    const part = relationships.value.partOf(`${kind}s`);
    return root === null || part === null ? [] : readNotes(root, part, references, kind, state);
  });

  const pictures = new PackagePictures(opened);
  const shownHead = textOfHead(head, text);
  const chunks = await readForeignParts(reader.foreignParts, {
    find: (id) => relationships.value.find(id, 'aFChunk'),
    readBytes: (part) => opened.readBytes(part),
    readDocx: (own, name) => readNested(own, name, depth + 1),
    depth,
  });
  const { leftOut, ...content } = assembleDocument(
    [...shownHead, ...text, ...notes],
    (reference) => {
      const part = parts.pictureOf(reference);
      return part === null ? 'left-out' : pictures.read(part);
    },
    chunks.map((chunk) => ({ ...chunk, before: chunk.before + shownHead.length })),
  );
  const lostParts = reader.foreignParts.length - chunks.length;
  const review = countReview(body);
  const counts: readonly (readonly [code: string, severity: Diagnostic['severity'], count: number])[] = [
    ['embedded-content-left-out', 'warning', lostParts + reader.inline.embeddedObjects + state.lostDiagrams],
    ['charts-left-out', 'warning', state.lostCharts],
    ['characters-left-out', 'warning', opened.leftOutCharacters + reader.inline.unknownSymbols],
    ['struck-text-left-out', 'warning', reader.inline.struckCount + parts.diagramLosses.struck],
    ['formula-in-line', 'warning', reader.inline.mathLosses.count + parts.diagramLosses.formulaParts.count],
    ['hidden-text-left-out', 'info', reader.inline.hiddenCount],
  ];
  return ok({
    value: { ...content, encoding: null },
    diagnostics: [
      ...parts.diagnostics,
      ...review,
      ...leftOutDiagnostics(leftOut),
      ...counts
        .filter(([, , count]) => count > 0)
        .map(([code, severity, count]) => ({ code, severity, params: { count } })),
    ],
  });
}

/** The head of the first page. */
function readHead(
  body: XmlElement,
  parts: SideParts,
  relationships: Relationships,
  state: ReadingState,
): readonly WordBlock[] {
  const found = relationships.find(firstHeaderId(body) ?? undefined, 'header');
  const root = found === null || found.isExternal ? null : parts.readPart(found.target);
  if (found === null || root === null) return [];
  const reader = new BodyReader(found.target, root, state);
  reader.readContainer(root);
  return reader.finish();
}

/** The paragraphs of a point in lines. */
function linesOfPoint(body: XmlElement): string {
  return paragraphsOf(body)
    .map(({ pieces }) => pieces.map(({ text }) => text.replaceAll('\n', ' ')).join(''))
    .join('\n');
}

/** Parts beside the text. One that cannot be read costs what it says, not the document. */
class SideParts {
  readonly diagnostics: Diagnostic[] = [];
  readonly diagramLosses: TextLosses = { struck: 0, formulaParts: { count: 0 } };
  private readonly opened: OfficePackage;
  private readonly main: Relationships;
  private readonly relationships = new Map<string, Relationships | null>();

  constructor(opened: OfficePackage, main: Relationships) {
    this.opened = opened;
    this.main = main;
    this.relationships.set(opened.mainPart, main);
  }

  /** The part that a relationship of the main part leads to; null where there is none. */
  read(type: string): XmlElement | null {
    const part = this.main.partOf(type);
    return part === null ? null : this.readPart(part);
  }

  readPart(part: string): XmlElement | null {
    const root = this.opened.readXml(part);
    if (root.ok) return root.value;
    this.diagnostics.push({ code: 'part-unreadable', severity: 'warning', params: { part } });
    return null;
  }

  chartOf(reference: GraphicReference): ChartData | null {
    const root = this.graphicOf(reference, 'chart');
    return root === null ? null : readChartData(root);
  }

  diagramOf(reference: GraphicReference): readonly string[] | null {
    const root = this.graphicOf(reference, 'diagramData');
    if (root === null) return null;
    countLosses(root, this.diagramLosses);
    const points = diagramPoints(root)
      .map(({ text }) => linesOfPoint(text))
      .filter((text) => text.trim() !== '');
    return points.length === 0 ? null : points;
  }

  private graphicOf({ part, relationshipId }: GraphicReference, type: string): XmlElement | null {
    const found = this.relationshipsOf(part)?.find(relationshipId, type) ?? null;
    return found === null || found.isExternal ? null : this.readPart(found.target);
  }

  pictureOf({ part, relationshipId }: PictureReference): string | null {
    const own = this.relationshipsOf(part);
    const found = relationshipId === null ? null : (own?.find(relationshipId, 'image') ?? null);
    return found === null || found.isExternal ? null : found.target;
  }

  private relationshipsOf(part: string): Relationships | null {
    let own = this.relationships.get(part);
    if (own === undefined) {
      const read = this.opened.relationshipsOf(part);
      own = read.ok ? read.value : null;
      this.relationships.set(part, own);
    }
    return own;
  }
}
