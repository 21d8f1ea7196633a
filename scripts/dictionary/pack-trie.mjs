// @ts-check
/** Packs words into the arrays that `src/core/language/dictionary.ts` reads. */
import { dictionaryMagic, dictionaryVersion } from '../../src/core/language/dictionary.ts';

/**
 * @typedef {object} PackedWord
 * @property {string} text
 * @property {number} cost 1 to 255
 * @property {number} kind class and flags
 */

/** @typedef {{ character: number, children: Map<number, Node>, cost: number, kind: number }} Node */

/** @param {readonly PackedWord[]} words @returns {Buffer} */
export function packTrie(words) {
  const root = makeNode(0);
  for (const { text, cost, kind } of words) {
    let node = root;
    for (let index = 0; index < text.length; index += 1) {
      const character = text.charCodeAt(index);
      let child = node.children.get(character);
      if (child === undefined) {
        child = makeNode(character);
        node.children.set(character, child);
      }
      node = child;
    }
    node.cost = cost;
    node.kind = kind;
  }
  const nodes = sortedChildren(root);
  const rootCount = nodes.length;
  /** @type {number[]} */
  const firstChildren = [];
  for (let index = 0; index < nodes.length; index += 1) {
    firstChildren.push(nodes.length);
    const node = nodes[index];
    if (node !== undefined) nodes.push(...sortedChildren(node));
  }
  firstChildren.push(nodes.length);

  const bases = new Uint32Array((nodes.length >> 8) + 1);
  const low = new Uint16Array(nodes.length + 1);
  for (const [index, child] of firstChildren.entries()) {
    if (index % 256 === 0) bases[index >> 8] = child;
    const offset = child - (bases[index >> 8] ?? 0);
    if (offset > 0xffff) throw new Error('a block of nodes has too many children');
    low[index] = offset;
  }
  return Buffer.concat(
    [
      Uint32Array.from([dictionaryMagic, dictionaryVersion, nodes.length, rootCount]),
      bases,
      low,
      Uint16Array.from(nodes, ({ character }) => character),
      Uint8Array.from(nodes, ({ cost }) => cost),
      Uint8Array.from(nodes, ({ kind }) => kind),
    ].map(padded),
  );
}

/** @param {number} character @returns {Node} */
function makeNode(character) {
  return { character, children: new Map(), cost: 0, kind: 0 };
}

/** @param {Node} node */
function sortedChildren(node) {
  return [...node.children.values()].sort((a, b) => a.character - b.character);
}

/** @param {Uint8Array | Uint16Array | Uint32Array} array @returns {Buffer} to a multiple of four bytes */
function padded(array) {
  const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}
