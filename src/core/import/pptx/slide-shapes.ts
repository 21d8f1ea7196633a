import { childElements, childNamed, type XmlElement } from '../package/xml-tree.ts';

/** Which placeholder of its layout a shape fills (`p:ph`, ECMA-376 part 1, 19.3.1.36). */
export interface Placeholder {
  /** `title`, `ctrTitle`, `subTitle`, `body`, `obj`, `dt`, `ftr`, `sldNum` …; `obj` where the file says nothing. */
  readonly type: string;
  readonly index: string;
}

/** In EMU on the slide; for shapes in groups after the group's own scaling. */
export interface ShapeBox {
  readonly xEmu: number;
  readonly yEmu: number;
  readonly widthEmu: number;
  readonly heightEmu: number;
}

export interface SlideShape {
  /** `p:sp`, `p:pic` or `p:graphicFrame`. */
  readonly element: XmlElement;
  readonly placeholder: Placeholder | null;
  /** Null where neither the shape nor what it inherits from says where it stands. */
  readonly box: ShapeBox | null;
  /** Turned by any angle: it reaches elsewhere than its box says. */
  readonly isTurned: boolean;
}

type Transform = (box: ShapeBox) => ShapeBox;
const unchanged: Transform = (box) => box;

/** All shapes of a slide, layout, master or notes page, groups opened, in order of the file. */
export function shapesOf(root: XmlElement | null): readonly SlideShape[] {
  const tree = childNamed(childNamed(root, 'p:cSld'), 'p:spTree');
  const shapes: SlideShape[] = [];
  // Groups are opened by a list of what is left to do: files nest them deeper than a stack can.
  const pending: { readonly element: XmlElement; readonly transform: Transform }[] = [];
  const enter = (group: XmlElement, transform: Transform) => {
    for (const element of [...childElements(group)].reverse()) pending.push({ element, transform });
  };
  if (tree !== null) enter(tree, unchanged);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { element, transform } = next;
    if (element.name === 'p:grpSp') enter(element, within(element, transform));
    else if (['p:sp', 'p:pic', 'p:graphicFrame'].includes(element.name) && !isHidden(element)) {
      const own = boxOf(element);
      shapes.push({
        element,
        placeholder: placeholderOf(element),
        box: own === null ? null : transform(own),
        isTurned: isTurned(element),
      });
    }
  }
  return shapes;
}

/** The shape that a placeholder inherits from: the one with its index, or else with its type. */
export function inheritedShape(
  placeholder: Placeholder,
  shapes: readonly SlideShape[],
): SlideShape | undefined {
  const kind = kindOf(placeholder.type);
  return (
    shapes.find((shape) => shape.placeholder?.index === placeholder.index && placeholder.index !== '') ??
    shapes.find((shape) => shape.placeholder !== null && kindOf(shape.placeholder.type) === kind)
  );
}

function kindOf(type: string): string {
  if (type === 'ctrTitle') return 'title';
  return type === 'obj' || type === 'subTitle' ? 'body' : type;
}

function placeholderOf(element: XmlElement): Placeholder | null {
  const properties = childElements(element).find(({ name }) => name.startsWith('p:nv'));
  const placeholder = childNamed(childNamed(properties, 'p:nvPr'), 'p:ph');
  if (placeholder === null) return null;
  const { type, idx } = placeholder.attributes;
  return { type: type ?? 'obj', index: idx ?? '' };
}

function isHidden(element: XmlElement): boolean {
  const properties = childElements(element).find(({ name }) => name.startsWith('p:nv'));
  const hidden = childNamed(properties, 'p:cNvPr')?.attributes.hidden;
  return hidden === '1' || hidden === 'true';
}

function isTurned(element: XmlElement): boolean {
  const angle = childNamed(childNamed(element, 'p:spPr'), 'a:xfrm')?.attributes.rot;
  return angle !== undefined && angle !== '0';
}

function boxOf(element: XmlElement): ShapeBox | null {
  const frame = childNamed(element, 'p:xfrm') ?? childNamed(childNamed(element, 'p:spPr'), 'a:xfrm');
  return frame === null ? null : boxFrom(frame, 'a:off', 'a:ext');
}

function boxFrom(frame: XmlElement, offset: string, extent: string): ShapeBox | null {
  const at = childNamed(frame, offset)?.attributes;
  const size = childNamed(frame, extent)?.attributes;
  if (at === undefined || size === undefined) return null;
  const [xEmu, yEmu, widthEmu, heightEmu] = [at.x, at.y, size.cx, size.cy].map(Number);
  if (xEmu === undefined || yEmu === undefined || widthEmu === undefined || heightEmu === undefined)
    return null;
  return [xEmu, yEmu, widthEmu, heightEmu].every(Number.isFinite)
    ? { xEmu, yEmu, widthEmu, heightEmu }
    : null;
}

/** From the coordinates inside a group to those outside (`a:chOff`, `a:chExt`, 20.1.7.6). */
function within(group: XmlElement, outer: Transform): Transform {
  const frame = childNamed(childNamed(group, 'p:grpSpPr'), 'a:xfrm');
  const own = frame === null ? null : boxFrom(frame, 'a:off', 'a:ext');
  const inner = frame === null ? null : boxFrom(frame, 'a:chOff', 'a:chExt');
  if (own === null || inner === null || inner.widthEmu === 0 || inner.heightEmu === 0) return outer;
  const scaleX = own.widthEmu / inner.widthEmu;
  const scaleY = own.heightEmu / inner.heightEmu;
  return ({ xEmu, yEmu, widthEmu, heightEmu }) =>
    outer({
      xEmu: own.xEmu + (xEmu - inner.xEmu) * scaleX,
      yEmu: own.yEmu + (yEmu - inner.yEmu) * scaleY,
      widthEmu: widthEmu * scaleX,
      heightEmu: heightEmu * scaleY,
    });
}
