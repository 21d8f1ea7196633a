import type { ShapeParagraph } from '../package/drawing-text.ts';
import { childElements, childNamed, type XmlElement } from '../package/xml-tree.ts';
import { inheritedShape, type SlideShape } from './slide-shapes.ts';

/** What stands before a paragraph; `numbering` is the scheme of `a:buAutoNum` with its first number. */
export type Bullet =
  | { readonly kind: 'none' }
  | { readonly kind: 'bullet' }
  | { readonly kind: 'numbering'; readonly scheme: string; readonly startAt: number };

const none: Bullet = { kind: 'none' };

/** Where the bullets of a shape come from: its own list style, then those of layout and master (21.1.2.4). */
export type BulletStyles = readonly XmlElement[];

export function bulletStylesOf(
  { element, placeholder }: SlideShape,
  layout: readonly SlideShape[],
  master: readonly SlideShape[],
  masterRoot: XmlElement | null,
): BulletStyles {
  const fromLayout = placeholder === null ? undefined : inheritedShape(placeholder, layout);
  const fromMaster = placeholder === null ? undefined : inheritedShape(placeholder, master);
  const styles = childNamed(masterRoot, 'p:txStyles');
  const textStyle = childNamed(styles, placeholder === null ? 'p:otherStyle' : 'p:bodyStyle');
  return [
    ...[element, fromLayout?.element, fromMaster?.element].flatMap((shape) => {
      const listStyle = childNamed(childNamed(shape, 'p:txBody'), 'a:lstStyle');
      return listStyle === null ? [] : [listStyle];
    }),
    ...(textStyle === null ? [] : [textStyle]),
  ];
}

/** The nearest that says anything of bullets decides. */
export function bulletOf({ properties, level }: ShapeParagraph, styles: BulletStyles): Bullet {
  const levels = styles.map((style) => childNamed(style, `a:lvl${level + 1}pPr`));
  for (const source of [properties, ...levels]) {
    const bullet = source === null ? null : readBullet(source);
    if (bullet !== null) return bullet;
  }
  return none;
}

function readBullet(properties: XmlElement): Bullet | null {
  for (const { name, attributes } of childElements(properties)) {
    if (name === 'a:buNone') return none;
    if (name === 'a:buChar' || name === 'a:buBlip') return { kind: 'bullet' };
    if (name === 'a:buAutoNum') {
      const startAt = Number(attributes.startAt ?? 1);
      return {
        kind: 'numbering',
        scheme: attributes.type ?? '',
        startAt: Number.isInteger(startAt) ? startAt : 1,
      };
    }
  }
  return null;
}
