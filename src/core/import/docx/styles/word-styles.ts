import { childElements, childNamed, type XmlElement } from '../../package/xml-tree.ts';
import { type ParagraphRole, roleOfStyleName } from '../roles/style-roles.ts';
import {
  type ParagraphProperties,
  type RunProperties,
  readParagraphProperties,
  readRunProperties,
} from './properties.ts';

/** A style with what it takes from those that it is based on. */
export interface WordStyle {
  readonly id: string;
  readonly role: ParagraphRole | null;
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
}

interface OwnStyle {
  readonly name: string;
  readonly basedOn: string | null;
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
}

const plain: WordStyle = { id: '', role: null, run: {}, paragraph: {} };
/** Styles that are based on one another in a circle, or in a longer chain than this, are read that far. */
const longestChain = 50;

/** The styles of a document (ECMA-376 part 1, 17.7). Without `root` all text is plain. */
export class WordStyles {
  /** Properties of text that no style speaks of. */
  readonly defaults: RunProperties;
  private readonly own = new Map<string, OwnStyle>();
  private readonly resolved = new Map<string, WordStyle>();
  private defaultParagraphStyle: string | undefined;

  constructor(root: XmlElement | null) {
    const defaults = childNamed(childNamed(root, 'w:docDefaults'), 'w:rPrDefault');
    this.defaults = readRunProperties(childNamed(defaults, 'w:rPr'));
    for (const element of root === null ? [] : childElements(root)) {
      if (element.name === 'w:style') this.addStyle(element);
    }
  }

  /** The style of a paragraph; the default one without id. */
  paragraphStyle(id: string | undefined): WordStyle {
    const known = id !== undefined && this.own.has(id) ? id : this.defaultParagraphStyle;
    return known === undefined ? plain : this.resolve(known);
  }

  characterStyle(id: string | undefined): WordStyle {
    return id !== undefined && this.own.has(id) ? this.resolve(id) : plain;
  }

  private addStyle(element: XmlElement): void {
    const { 'w:styleId': id, 'w:type': type, 'w:default': isDefault } = element.attributes;
    if (id === undefined) return;
    this.own.set(id, {
      name: childNamed(element, 'w:name')?.attributes['w:val'] ?? id,
      basedOn: childNamed(element, 'w:basedOn')?.attributes['w:val'] ?? null,
      run: readRunProperties(childNamed(element, 'w:rPr')),
      paragraph: readParagraphProperties(childNamed(element, 'w:pPr')),
    });
    if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true')) this.defaultParagraphStyle = id;
  }

  private resolve(id: string): WordStyle {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const chain: OwnStyle[] = [];
    for (let next: string | null = id; next !== null && chain.length < longestChain; ) {
      const style: OwnStyle | undefined = this.own.get(next);
      if (style === undefined || chain.includes(style)) break;
      chain.push(style);
      next = style.basedOn;
    }
    const inherited = chain.toReversed();
    const paragraph: ParagraphProperties = Object.assign(
      {},
      ...inherited.map((own) => own.paragraph),
      numberingOf(inherited),
    );
    const style: WordStyle = {
      id,
      role: roleOf(chain, paragraph),
      run: Object.assign({}, ...inherited.map(({ run }) => run)),
      paragraph,
    };
    this.resolved.set(id, style);
    return style;
  }
}

/** The nearest name that means something decides what, and the outline level for headings which. */
function roleOf(chain: readonly OwnStyle[], { outlineLevel }: ParagraphProperties): ParagraphRole | null {
  const named = chain.map(({ name }) => roleOfStyleName(name)).find((role) => role !== null) ?? null;
  if (outlineLevel === undefined || (named !== null && named.kind !== 'heading')) return named;
  return outlineLevel < 9 ? { kind: 'heading', level: outlineLevel + 1 } : null;
}

/** A style may say the level only, and one that it is based on the numbering, or the other way round. */
function numberingOf(inherited: readonly OwnStyle[]): Pick<ParagraphProperties, 'numbering'> {
  const stated = inherited.map(({ paragraph }) => paragraph.numbering).filter((each) => each !== undefined);
  return stated.length === 0 ? {} : { numbering: Object.assign({}, ...stated) };
}
