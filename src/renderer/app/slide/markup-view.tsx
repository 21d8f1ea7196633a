import { useLayoutEffect, useRef } from 'react';
import type { MarkupNode } from '../../../core/write/reveal/markup.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const svgTags = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'line',
  'polygon',
  'defs',
  'marker',
  'linearGradient',
  'stop',
]);

/** Builds elements one by one, styles through the CSSOM: the window's policy forbids markup and inline styles. */
function build(node: MarkupNode): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const made = svgTags.has(node.tag)
    ? document.createElementNS(svgNamespace, node.tag)
    : document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) made.setAttribute(name, value);
  for (const [property, value] of Object.entries(node.style)) made.style.setProperty(property, value);
  made.append(...node.children.map(build));
  return made;
}

/** A drawing; a new object for every redrawing. */
export interface Drawn {
  readonly picture: HTMLElement;
}

/** Draws a tree of markup, at its own size; the same tree is not drawn twice. */
export function MarkupView({
  markup,
  onDrawn,
}: {
  readonly markup: MarkupNode;
  /** Called before the drawing is on screen; must stay the same function. */
  readonly onDrawn?: (drawn: Drawn) => void;
}) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const picture = host.current;
    if (picture === null) return;
    picture.replaceChildren(build(markup));
    onDrawn?.({ picture });
  }, [markup, onDrawn]);
  return <div ref={host} />;
}
