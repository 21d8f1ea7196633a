import type { Scene, SceneLayout, ScenePlaceholder } from '../../../../model/scene/scene.ts';
import type { SceneNode, SceneText, SceneTextStyle } from '../../../../model/scene/scene-node.ts';

/**
 * The layouts with each placeholder as most of the slides that fill it have it: a slide then inherits what the
 * layout says, and a slide that a colleague adds looks like the ones beside it. Where slides differ among
 * themselves the placeholder stays as the layout has it.
 */
export function settleLayouts({
  layouts,
  slides,
}: Pick<Scene, 'layouts' | 'slides'>): readonly SceneLayout[] {
  return layouts.map((layout) => {
    const nodes = slides.filter(({ layout: name }) => name === layout.name).flatMap((slide) => slide.nodes);
    const placeholders = layout.placeholders.map((placeholder) =>
      settled(placeholder, nodes.filter((node) => fills(node, placeholder)) as readonly SceneText[]),
    );
    return { ...layout, placeholders };
  });
}

function fills(node: SceneNode, { type, index }: ScenePlaceholder): boolean {
  return node.type === 'text' && node.placeholder?.type === type && node.placeholder.index === index;
}

function settled(placeholder: ScenePlaceholder, nodes: readonly SceneText[]): ScenePlaceholder {
  const place = shareOfMost(nodes.map(placeOf));
  const style = shareOfMost(nodes.flatMap((node) => mainStyle(node) ?? []));
  return { ...placeholder, ...place, ...(style === null ? {} : { style }) };
}

type Place = Omit<ScenePlaceholder, 'type' | 'index' | 'style'>;

function placeOf({ xPt, yPt, widthPt, heightPt, lineHeightPt, align, anchor }: SceneText): Place {
  return { xPt, yPt, widthPt, heightPt, lineHeightPt, align, anchor };
}

/** The style of most of the node's characters. */
function mainStyle({ lines }: SceneText): SceneTextStyle | null {
  const counts = new Map<string, { readonly style: SceneTextStyle; readonly count: number }>();
  for (const { style, text } of lines.flatMap(({ runs }) => runs)) {
    const key = JSON.stringify(style);
    counts.set(key, { style, count: (counts.get(key)?.count ?? 0) + text.length });
  }
  let main: { readonly style: SceneTextStyle; readonly count: number } | null = null;
  for (const entry of counts.values()) if (main === null || entry.count > main.count) main = entry;
  return main?.style ?? null;
}

/** What more than half of the values are; null where there is no such value. */
function shareOfMost<T>(values: readonly T[]): T | null {
  const counts = new Map<string, number>();
  for (const value of values) {
    const key = JSON.stringify(value);
    const count = (counts.get(key) ?? 0) + 1;
    if (count * 2 > values.length) return value;
    counts.set(key, count);
  }
  return null;
}
