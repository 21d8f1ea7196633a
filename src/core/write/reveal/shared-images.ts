import type { Scene } from '../../model/scene/scene.ts';
import type { MarkupElement } from './markup.ts';
import { imageUrl } from './nodes/image-markup.ts';

/** Pictures that stand on several slides, such as a logo: the style sheet holds each once for all of them. */
export interface SharedImages {
  readonly styles: readonly string[];
  readonly share: (slide: MarkupElement) => MarkupElement;
}

export function sharedImages({ layouts, slides, images }: Scene): SharedImages {
  const counts = new Map<string, number>();
  for (const slide of slides) {
    const layout = layouts.find(({ name }) => name === slide.layout);
    for (const node of [...(layout?.nodes ?? []), ...slide.nodes]) {
      if (node.type === 'image') counts.set(node.imageId, (counts.get(node.imageId) ?? 0) + 1);
    }
  }
  const shared = images.filter(({ id }) => (counts.get(id) ?? 0) > 1).map(imageUrl);
  const classes = new Map(shared.map((url, index) => [url, `shared-image-${index + 1}`]));
  const share = (node: MarkupElement): MarkupElement => {
    const { src, ...attributes } = node.attributes;
    const name = node.tag === 'img' && src !== undefined ? classes.get(src) : undefined;
    if (name !== undefined) return { ...node, attributes: { ...attributes, class: name } };
    return {
      ...node,
      children: node.children.map((child) => (typeof child === 'string' ? child : share(child))),
    };
  };
  return {
    styles: [...classes].map(([url, name]) => `.${name}{content:url("${url}")}`),
    share: shared.length === 0 ? (slide) => slide : share,
  };
}
