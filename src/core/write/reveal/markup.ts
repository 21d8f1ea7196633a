/**
 * An element of the picture of a slide: what both the HTML file and the app's own window draw. Attributes
 * have their HTML or SVG names; style properties their CSS names (kebab-case), so that a window without
 * inline styles can set them one by one.
 */
export interface MarkupElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly style: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
}

/** An element, or text (never markup). */
export type MarkupNode = MarkupElement | string;

export function element(
  tag: string,
  attributes: MarkupElement['attributes'],
  style: MarkupElement['style'],
  children: readonly MarkupNode[] = [],
): MarkupElement {
  return { tag, attributes, style, children };
}
