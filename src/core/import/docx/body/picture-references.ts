import { childElements, type XmlElement } from '../../package/xml-tree.ts';
import { cropOfFill, cropOfImageData } from '../../pictures/read-crop.ts';
import type { PictureReference } from '../word-block.ts';

/** What a drawing shows and no reader here understands. */
const embedded = new Set(['o:OLEObject']);

/** A chart or diagram of the document where it stands in the text. */
export interface GraphicReference {
  /** Part that the relationship belongs to. */
  readonly part: string;
  readonly relationshipId: string;
}

/** Adds the charts and the diagrams of a drawing. */
export function findGraphics(
  drawing: XmlElement,
  part: string,
  found: { readonly charts: GraphicReference[]; readonly diagrams: GraphicReference[] },
): void {
  for (const child of childElements(drawing)) {
    const { name, attributes } = child;
    const chart = name === 'c:chart' ? attributes['r:id'] : undefined;
    const diagram = name === 'dgm:relIds' ? attributes['r:dm'] : undefined;
    if (chart !== undefined) found.charts.push({ part, relationshipId: chart });
    else if (diagram !== undefined) found.diagrams.push({ part, relationshipId: diagram });
    else if (name !== 'w:txbxContent') findGraphics(child, part, found);
  }
}

/**
 * Adds the pictures of a drawing (DrawingML) or of a VML shape, those in its text boxes aside. Returns how many
 * objects of other programs it has, without a picture of them.
 */
export function findPictures(drawing: XmlElement, part: string, found: PictureReference[]): number {
  const before = found.length;
  const embeddedCount = collect(drawing, '', found, part);
  return found.length > before ? 0 : embeddedCount;
}

function collect(element: XmlElement, altText: string, found: PictureReference[], part: string): number {
  let description = altText;
  let embeddedCount = 0;
  for (const child of childElements(element)) {
    const { name, attributes } = child;
    if (name === 'w:txbxContent') continue;
    if (embedded.has(name)) embeddedCount += 1;
    if (name === 'wp:docPr' || name === 'pic:cNvPr') description = attributes.descr || description;
    if (name === 'v:shape') description = attributes.alt || description;
    const id = name === 'a:blip' ? attributes['r:embed'] : name === 'v:imagedata' ? attributes['r:id'] : null;
    if (id === null) embeddedCount += collect(child, description, found, part);
    else {
      const crop = name === 'a:blip' ? cropOfFill(element) : cropOfImageData(child);
      found.push({ part, relationshipId: id ?? null, altText: description, crop });
    }
  }
  return embeddedCount;
}
