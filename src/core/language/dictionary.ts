/**
 * The packed dictionary: a trie of UTF-16 units in breadth-first order, so that the children of a node are
 * neighbours and the node's first child says where the last one of the node before ended. Arrays are views of
 * the file; nothing is parsed. `scripts/build-dictionary.mjs` writes it.
 */
export interface Dictionary {
  /** Node of each first character; -1 where no word begins with it. */
  readonly roots: Int32Array;
  /** Character of each node. */
  readonly characters: Uint16Array;
  /** Low half of the first child of each node, with one entry more than there are nodes. */
  readonly firstChildren: Uint16Array;
  /** First child of every 256th node in full. */
  readonly childBases: Uint32Array;
  /** 12 × -ln of the likelihood of the word that ends in a node; 0 where none ends. */
  readonly costs: Uint8Array;
  /** Class of the word in the low bits, and what else lists say of it. */
  readonly kinds: Uint8Array;
}

/** `TGDZ` in the order of the file. */
export const dictionaryMagic = 0x5a444754;
export const dictionaryVersion = 1;
const headerWords = 4;

/** Of `Dictionary.kinds`. */
export const classMask = 0x1f;
/** The word counts things after a number. */
export const measureFlag = 0x20;
/** The word is a family name. */
export const surnameFlag = 0x40;

let provided: Dictionary | null = null;

/**
 * Gives the core its Chinese dictionary (`resources/language/chinese.bin`). The edges of the program call it once,
 * before the first text is cut into words; the core itself reads no files.
 */
export function provideDictionary(bytes: Uint8Array): void {
  provided = readDictionary(bytes);
}

export function hasDictionary(): boolean {
  return provided !== null;
}

/** The dictionary that was provided. That none was is a bug of the program's edge. */
export function dictionary(): Dictionary {
  if (provided === null) throw new Error('no Chinese dictionary was provided');
  return provided;
}

function readDictionary(bytes: Uint8Array): Dictionary {
  // Views need aligned offsets; the bytes of a file may begin anywhere in a pool of buffers.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  const [magic, version, nodeCount = 0, rootCount = 0] = new Uint32Array(buffer, byteOffset, headerWords);
  if (magic !== dictionaryMagic || version !== dictionaryVersion)
    throw new Error('these bytes are no dictionary of this version');
  let offset = byteOffset + headerWords * 4;
  const take = (byteLength: number): number => {
    const at = offset;
    offset += Math.ceil(byteLength / 4) * 4;
    return at;
  };
  const baseCount = (nodeCount >> 8) + 1;
  const childBases = new Uint32Array(buffer, take(baseCount * 4), baseCount);
  const firstChildren = new Uint16Array(buffer, take((nodeCount + 1) * 2), nodeCount + 1);
  const characters = new Uint16Array(buffer, take(nodeCount * 2), nodeCount);
  const costs = new Uint8Array(buffer, take(nodeCount), nodeCount);
  const kinds = new Uint8Array(buffer, take(nodeCount), nodeCount);
  const roots = new Int32Array(0x10000).fill(-1);
  for (let node = 0; node < rootCount; node += 1) roots[characters[node] ?? 0] = node;
  return { roots, characters, firstChildren, childBases, costs, kinds };
}

/** The child of a node with a character; -1 if there is none. */
export function childOf(from: Dictionary, node: number, character: number): number {
  const { characters } = from;
  let low = firstChild(from, node);
  let high = firstChild(from, node + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = characters[middle] ?? 0;
    if (found === character) return middle;
    if (found < character) low = middle + 1;
    else high = middle;
  }
  return -1;
}

function firstChild({ childBases, firstChildren }: Dictionary, node: number): number {
  return (childBases[node >> 8] ?? 0) + (firstChildren[node] ?? 0);
}
