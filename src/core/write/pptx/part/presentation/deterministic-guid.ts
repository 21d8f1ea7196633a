/** A GUID in the upper-case form of Office files that depends on nothing but the seed (FNV-1a, four times). */
export function deterministicGuid(seed: string): string {
  let hex = '';
  for (let word = 0; word < 4; word += 1) {
    let hash = 0x811c9dc5 ^ Math.imul(word, 0x9e3779b1);
    for (let index = 0; index < seed.length; index += 1) {
      hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
      hash ^= hash >>> 15;
    }
    hex += (hash >>> 0).toString(16).padStart(8, '0');
  }
  const upper = hex.toUpperCase();
  // Version 8 and variant of RFC 9562: made by a rule of our own.
  return `{${upper.slice(0, 8)}-${upper.slice(8, 12)}-8${upper.slice(13, 16)}-A${upper.slice(17, 20)}-${upper.slice(20)}}`;
}
