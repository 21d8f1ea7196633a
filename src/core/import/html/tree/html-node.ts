import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

export function isElement(node: HtmlNode | HtmlParent): node is HtmlElement {
  return 'tagName' in node;
}

export function attributeOf(element: HtmlElement, name: string): string | null {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value;
  return null;
}

/** All elements below a node in document order; contents of `<template>` are none of the page. */
export function* elementsOf(root: HtmlParent): Generator<HtmlElement> {
  const open: HtmlNode[] = [...root.childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) open.push(child);
    }
  }
}

/** The words of an element and of all below it, one after the other. */
export function textWithin(root: HtmlParent): string {
  let text = '';
  const add = ({ childNodes }: HtmlParent) => {
    for (const node of childNodes) if ('value' in node) text += node.value;
  };
  add(root);
  for (const element of elementsOf(root)) add(element);
  return text;
}
