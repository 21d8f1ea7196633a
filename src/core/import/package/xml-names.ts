/** Short names of namespaces, for Transitional and Strict files alike (ECMA-376 parts 1 and 4). */
const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    w: [
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    ],
    p: [
      'http://schemas.openxmlformats.org/presentationml/2006/main',
      'http://purl.oclc.org/ooxml/presentationml/main',
    ],
    a: ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
    r: [
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    ],
    wp: [
      'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
      'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
    ],
    pic: [
      'http://schemas.openxmlformats.org/drawingml/2006/picture',
      'http://purl.oclc.org/ooxml/drawingml/picture',
    ],
    c: [
      'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'http://purl.oclc.org/ooxml/drawingml/chart',
    ],
    dgm: [
      'http://schemas.openxmlformats.org/drawingml/2006/diagram',
      'http://purl.oclc.org/ooxml/drawingml/diagram',
    ],
    m: [
      'http://schemas.openxmlformats.org/officeDocument/2006/math',
      'http://purl.oclc.org/ooxml/officeDocument/math',
    ],
    office: ['urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
    text: ['urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
    table: ['urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
    style: ['urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
    draw: ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
    svg: ['urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
    fo: ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
    manifest: ['urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'],
    dc: ['http://purl.org/dc/elements/1.1/'],
    xlink: ['http://www.w3.org/1999/xlink'],
    mathml: ['http://www.w3.org/1998/Math/MathML'],
    rel: ['http://schemas.openxmlformats.org/package/2006/relationships'],
    ct: ['http://schemas.openxmlformats.org/package/2006/content-types'],
    mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
    xml: ['http://www.w3.org/XML/1998/namespace'],
    v: ['urn:schemas-microsoft-com:vml'],
    o: ['urn:schemas-microsoft-com:office:office'],
    w14: ['http://schemas.microsoft.com/office/word/2010/wordml'],
    w15: ['http://schemas.microsoft.com/office/word/2012/wordml'],
    wp14: ['http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing'],
    wps: ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
    wpg: ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'],
    wpc: ['http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas'],
    a14: ['http://schemas.microsoft.com/office/drawing/2010/main'],
    p14: ['http://schemas.microsoft.com/office/powerpoint/2010/main'],
    p15: ['http://schemas.microsoft.com/office/powerpoint/2012/main'],
  }).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix] as const)),
);

export function isKnownNamespace(uri: string | undefined): boolean {
  return uri !== undefined && prefixes.has(uri);
}

/** Gives every name in its short form, `w:p`; the same string for the same name. */
export class XmlNames {
  private readonly byUri = new Map<string, Map<string, string>>();

  /** `?:local` in a namespace that no reader asks for, `local` in none. */
  shortName(uri: string, local: string): string {
    let names = this.byUri.get(uri);
    if (names === undefined) {
      names = new Map();
      this.byUri.set(uri, names);
    }
    let name = names.get(local);
    if (name === undefined) {
      name = uri === '' ? local : `${prefixes.get(uri) ?? '?'}:${local}`;
      names.set(local, name);
    }
    return name;
  }
}
