import type { SceneNode } from '../../../model/scene/scene-node.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * What a shape is called in the selection pane: words for people, and the node's id, by which the shape is found
 * again (`第 3 项 序号 · item-3.number`).
 */
export function nodeName(node: SceneNode, words: Vocabulary): string {
  if ((node.type === 'text' || node.type === 'image') && node.placeholder !== undefined) {
    return shapeName(words.placeholders[node.placeholder.type], node.id);
  }
  return shapeName(spokenId(node.id, words.nodes[node.type], words), node.id);
}

export function groupName(group: string, words: Vocabulary): string {
  return shapeName(spokenId(group, words.group, words), group);
}

export function shapeName(kind: string, id: string): string {
  return `${kind} · ${id}`;
}

/** Ids are words with numbers, joined by dots from the whole to its part: `item-3.detail-2.dash`. */
function spokenId(id: string, kind: string, words: Vocabulary): string {
  const item = /(?:^|-)item-(\d+)(?=\.|$)/.exec(id)?.[1];
  const pieces = id.split('.').map((piece) => piece.replace(/-\d+$/, ''));
  const part = words.nodeParts[pieces.at(-1) ?? ''] ?? words.nodeParts[pieces[0] ?? ''] ?? kind;
  return item === undefined ? part : `${words.item(item)} ${part}`;
}
