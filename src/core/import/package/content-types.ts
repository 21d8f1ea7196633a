import { childElements, type XmlElement } from './xml-tree.ts';

export type OfficeKind = 'docx' | 'pptx' | 'xlsx';

/** Types of the parts of a package, from `[Content_Types].xml` (ECMA-376 part 2, 6.2.3). */
export class ContentTypes {
  private readonly byPart = new Map<string, string>();
  private readonly byExtension = new Map<string, string>();

  constructor(root: XmlElement) {
    for (const { name, attributes } of childElements(root)) {
      const type = attributes.ContentType ?? '';
      if (name === 'ct:Override') {
        this.byPart.set((attributes.PartName ?? '').replace(/^\//u, '').toLowerCase(), type);
      }
      if (name === 'ct:Default') this.byExtension.set((attributes.Extension ?? '').toLowerCase(), type);
    }
  }

  typeOf(part: string): string | null {
    const name = part.toLowerCase();
    const extension = name.slice(name.lastIndexOf('.') + 1);
    return this.byPart.get(name) ?? this.byExtension.get(extension) ?? null;
  }
}

/** Documents, templates and shows, with and without macros; null for another type. */
export function officeKindOf(contentType: string | null): OfficeKind | null {
  const type = contentType?.toLowerCase() ?? '';
  if (!type.endsWith('main+xml')) return null;
  if (type.includes('wordprocessingml') || type.includes('ms-word')) return 'docx';
  if (type.includes('presentationml') || type.includes('ms-powerpoint')) return 'pptx';
  if (type.includes('spreadsheetml') || type.includes('ms-excel')) return 'xlsx';
  return null;
}
