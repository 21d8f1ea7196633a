import { type PackageParts, relatedPart, repeated } from './package-parts.ts';

/** Faults of slides, layouts, master and notes, and of how the presentation lists them. */
export function slideFindings(parts: PackageParts): readonly string[] {
  return [
    ...[...parts.xml]
      .filter(([path]) => path.startsWith('ppt/'))
      .flatMap(([path, xml]) => partFindings(path, xml).map((finding) => `${path} ${finding}`)),
    ...placeholderFindings(parts),
    ...listFindings(parts),
    ...sectionFindings(parts),
  ];
}

function partFindings(path: string, xml: string): string[] {
  return [
    ...shapeFindings(xml),
    ...sizeFindings(xml),
    ...textFindings(path, xml),
    ...tableFindings(xml),
    ...descriptionFindings(xml),
  ];
}

function shapeFindings(xml: string): string[] {
  const findings: string[] = [];
  const ids = all(xml, /<p:cNvPr id="([^"]*)"/g);
  if (repeated(ids).length > 0) findings.push('has shapes of one id');
  if (ids.some((id) => !/^[1-9]\d*$/.test(id) || Number(id) >= 2 ** 31)) findings.push('has a bad shape id');
  if (repeated(all(xml, /(<p:ph [^>]*>)/g)).length > 0) findings.push('fills a placeholder twice');
  return findings;
}

/** Places may be negative, sizes may not; all are whole numbers of EMU. */
function sizeFindings(xml: string): string[] {
  const findings: string[] = [];
  for (const [tag] of xml.matchAll(
    /<(?:a:ext|a:chExt|a:ln|a:tr|a:gridCol|p:sldSz|p:notesSz|a:path)\b[^>]*>/g,
  )) {
    const sizes = all(tag, / (?:cx|cy|w|h)="([^"]*)"/g);
    if (sizes.some((size) => !/^\d+$/.test(size) || Number(size) > 51_206_400))
      findings.push(`has a bad size ${tag}`);
  }
  for (const [tag] of xml.matchAll(/<a:(?:off|chOff|pt)\b[^>]*>/g)) {
    if (all(tag, / [xy]="([^"]*)"/g).some((place) => !/^-?\d+$/.test(place)))
      findings.push(`has a bad place ${tag}`);
  }
  if (/="(?:NaN|-?Infinity|undefined|null|\[object [^"]*)"/.test(xml))
    findings.push('has a value that is none');
  return findings;
}

const written = /^ppt\/(?:slides|slideLayouts|slideMasters|notesSlides|notesMasters)\//;

function textFindings(path: string, xml: string): string[] {
  const findings: string[] = [];
  if (/(?<!<a:p>)<a:pPr/.test(xml)) findings.push('has a:pPr out of place');
  if (/<a:t>[^<]*[\n\r\v][^<]*<\/a:t>/.test(xml)) findings.push('breaks lines inside of text');
  if (/<\/a:endParaRPr><a:r>|<a:endParaRPr[^>]*\/><a:r>/.test(xml))
    findings.push('ends a paragraph before its text');
  if (!written.test(path)) return findings;
  if (/<a:(?:r|br)>(?!<a:rPr)/.test(xml) || /<a:fld [^>]*>(?!<a:rPr)/.test(xml)) {
    findings.push('has text without properties');
  }
  for (const [tag] of xml.matchAll(/<a:(?:rPr|endParaRPr|defRPr)\b[^>]*>/g)) {
    // What a placeholder of a layout says of its levels adds to the language of the master.
    if (!tag.startsWith('<a:defRPr') && !/ lang="[a-z]{2}-[A-Z]{2}"/.test(tag)) {
      findings.push(`has text of no language ${tag}`);
    }
  }
  return findings;
}

/** Rows of more or fewer cells than columns are repaired by throwing the table away. */
function tableFindings(xml: string): string[] {
  const findings: string[] = [];
  for (const [table] of xml.matchAll(/<a:tbl>.*?<\/a:tbl>/gs)) {
    const columns = table.match(/<a:gridCol\b/g)?.length ?? 0;
    for (const [row] of table.matchAll(/<a:tr\b.*?<\/a:tr>/gs)) {
      const cells = row.match(/<a:tc[ >]/g)?.length ?? 0;
      if (cells !== columns) findings.push(`has a row of ${cells} cells in ${columns} columns`);
    }
  }
  return findings;
}

function descriptionFindings(xml: string): string[] {
  const findings: string[] = [];
  const silent = (shape: string) =>
    !/<p:cNvPr [^>]*descr="[^"]/.test(shape) && !shape.includes('adec:decorative');
  for (const [picture] of xml.matchAll(/<p:pic>.*?<\/p:pic>/gs)) {
    if (silent(picture)) findings.push('has a picture without alternative text');
  }
  for (const [frame] of xml.matchAll(/<p:graphicFrame>.*?<\/p:graphicFrame>/gs)) {
    if (frame.includes('<c:chart ') && silent(frame)) findings.push('has a chart without alternative text');
  }
  return findings;
}

interface Placeholder {
  readonly type: string;
  readonly index: string;
}

function placeholdersOf(xml: string): readonly Placeholder[] {
  return [...xml.matchAll(/<p:ph\b[^>]*>/g)].map(([tag]) => ({
    type: / type="([^"]*)"/.exec(tag)?.[1] ?? 'obj',
    index: / idx="([^"]*)"/.exec(tag)?.[1] ?? '0',
  }));
}

/** What a type of placeholder is called on the master. */
function masterType(type: string): string {
  if (type === 'ctrTitle') return 'title';
  return ['title', 'ftr', 'sldNum', 'dt'].includes(type) ? type : 'body';
}

function placeholderFindings(parts: PackageParts): string[] {
  const findings: string[] = [];
  for (const [path, xml] of parts.xml) {
    const own = placeholdersOf(xml);
    const indexes = own.map(({ index }) => index);
    if (path.startsWith('ppt/slides/slide')) {
      const titles = own.filter(({ type }) => type === 'title' || type === 'ctrTitle').length;
      if (titles !== 1) findings.push(`${path} has ${titles} titles`);
      const layout = placeholdersOf(parts.xml.get(relatedPart(parts, path, 'slideLayout')) ?? '');
      for (const { type, index } of own) {
        if (!layout.some((each) => each.type === type && each.index === index))
          findings.push(`${path} fills ${type} ${index}, which its layout has not`);
      }
    }
    if (path.startsWith('ppt/slideLayouts/slideLayout')) {
      if (repeated(indexes).length > 0) findings.push(`${path} has placeholders of one index`);
      const master = placeholdersOf(parts.xml.get(relatedPart(parts, path, 'slideMaster')) ?? '');
      for (const { type } of own) {
        if (!master.some((each) => each.type === masterType(type)))
          findings.push(`${path} has ${type}, which its master has not`);
      }
    }
    if (path.startsWith('ppt/notesSlides/notesSlide')) {
      const master = placeholdersOf(parts.xml.get(relatedPart(parts, path, 'notesMaster')) ?? '');
      for (const { type } of own) {
        if (!master.some((each) => each.type === type))
          findings.push(`${path} has ${type}, which its master has not`);
      }
    }
  }
  return findings;
}

/** Slides have ids from 256, masters and layouts from 2^31 in one space of theirs (ECMA-376 part 1, 19.7). */
function listFindings(parts: PackageParts): string[] {
  const presentation = parts.xml.get('ppt/presentation.xml') ?? '';
  const findings: string[] = [];
  const slides = all(presentation, /<p:sldId id="([^"]*)"/g);
  if (slides.some((id) => !/^\d+$/.test(id) || Number(id) < 256 || Number(id) >= 2 ** 31))
    findings.push('a slide has an id outside of its range');
  if (repeated(slides).length > 0) findings.push('slides of one id');
  const shown = [...parts.xml.keys()].filter((path) => /^ppt\/slides\/[^/]*\.xml$/.test(path));
  if (shown.length !== slides.length)
    findings.push(`${shown.length} slides, ${slides.length} of them listed`);
  const masters = all(presentation, /<p:sldMasterId id="([^"]*)"/g);
  const layouts = [...parts.xml.values()].flatMap((xml) => all(xml, /<p:sldLayoutId id="([^"]*)"/g));
  const above = [...masters, ...layouts];
  if (above.some((id) => !/^\d+$/.test(id) || Number(id) < 2 ** 31 || Number(id) >= 2 ** 32))
    findings.push('a master or layout has an id outside of its range');
  if (repeated(above).length > 0) findings.push('masters or layouts of one id');
  return findings;
}

function sectionFindings(parts: PackageParts): string[] {
  const xml = parts.xml.get('ppt/presentation.xml') ?? '';
  const slides = all(xml, /<p:sldId id="(\d+)"/g);
  const inSections = all(xml, /<p14:sldId id="(\d+)"/g);
  const ids = all(xml, /<p14:section [^>]*id="([^"]*)"/g);
  const findings: string[] = [];
  if (ids.length > 0 && slides.join() !== inSections.join())
    findings.push('sections do not hold every slide once');
  for (const id of ids) {
    if (!/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/.test(id)) findings.push(`section id ${id}`);
  }
  if (repeated(ids).length > 0) findings.push('sections of one id');
  return findings;
}

/** What the group of a pattern found, every time. */
function all(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found]) => found ?? '');
}
