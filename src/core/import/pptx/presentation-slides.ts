import { ok, type Result } from '../../result.ts';
import type { OfficePackage } from '../package/office-package.ts';
import type { Relationships } from '../package/relationships.ts';
import { childElements, childNamed, type XmlElement } from '../package/xml-tree.ts';

/** A slide with what it inherits from; layout and master are null where a broken file has none. */
export interface PresentationSlide {
  readonly part: string;
  readonly root: XmlElement;
  readonly relationships: Relationships;
  readonly layout: XmlElement | null;
  readonly master: XmlElement | null;
  /** `p:notes`, or null for a slide without speaker notes. */
  readonly notes: XmlElement | null;
  /** Left out of the show (`show="0"`). */
  readonly isHidden: boolean;
}

export interface ReadSlides {
  readonly slides: readonly PresentationSlide[];
  /** Parts of slides that are damaged or missing. */
  readonly unreadable: readonly string[];
}

/**
 * The slides in the order of the show (`p:sldIdLst`, ECMA-376 part 1, 19.2.1.34), hidden ones included, and each once
 * however often a made-up file lists it; a damaged one costs what it says, not the others. Errors: those of the package.
 */
export function readSlides(file: OfficePackage): Result<ReadSlides> {
  const presentation = file.readXml(file.mainPart);
  if (!presentation.ok) return presentation;
  const relationships = file.relationshipsOf(file.mainPart);
  if (!relationships.ok) return relationships;
  const list = childNamed(presentation.value, 'p:sldIdLst');
  const listed = (list === null ? [] : childElements(list)).flatMap(({ attributes }) => {
    const part = relationships.value.find(attributes['r:id'], 'slide')?.target;
    return part === undefined ? [] : [part];
  });
  const parts = [...new Set(listed)];
  const inherited = new Map<string, Inherited>();
  const slides: PresentationSlide[] = [];
  const unreadable: string[] = [];
  for (const part of parts) {
    const slide = file.has(part) ? readSlide(file, part, inherited) : null;
    if (slide?.ok === true) slides.push(slide.value);
    else if (slide !== null && (slide.error.code !== 'file-damaged' || parts.length === 1)) return slide;
    else unreadable.push(part);
  }
  return ok({ slides, unreadable });
}

type Inherited = Pick<PresentationSlide, 'layout' | 'master'>;

function readSlide(
  file: OfficePackage,
  part: string,
  inherited: Map<string, Inherited>,
): Result<PresentationSlide> {
  const root = file.readXml(part);
  if (!root.ok) return root;
  const relationships = file.relationshipsOf(part);
  if (!relationships.ok) return relationships;
  const layoutPart = relationships.value.partOf('slideLayout');
  const from = readInherited(file, layoutPart, inherited);
  if (!from.ok) return from;
  const notes = readRelated(file, relationships.value, 'notesSlide');
  if (!notes.ok) return notes;
  return ok({
    part,
    root: root.value,
    relationships: relationships.value,
    ...from.value,
    notes: notes.value,
    isHidden: /^(?:0|false)$/u.test(root.value.attributes.show ?? ''),
  });
}

/** Layout and master, read once for all slides of the layout. */
function readInherited(
  file: OfficePackage,
  layoutPart: string | null,
  inherited: Map<string, Inherited>,
): Result<Inherited> {
  if (layoutPart === null || !file.has(layoutPart)) return ok({ layout: null, master: null });
  const known = inherited.get(layoutPart);
  if (known !== undefined) return ok(known);
  const layout = file.readXml(layoutPart);
  if (!layout.ok) return layout;
  const relationships = file.relationshipsOf(layoutPart);
  if (!relationships.ok) return relationships;
  const master = readRelated(file, relationships.value, 'slideMaster');
  if (!master.ok) return master;
  const both = { layout: layout.value, master: master.value };
  inherited.set(layoutPart, both);
  return ok(both);
}

function readRelated(
  file: OfficePackage,
  relationships: Relationships,
  type: string,
): Result<XmlElement | null> {
  const part = relationships.partOf(type);
  return part === null || !file.has(part) ? ok(null) : file.readXml(part);
}
