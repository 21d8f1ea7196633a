// @ts-check

/**
 * Writes the chunks of a bundle in ASCII, other characters as escapes: then the launcher reads them without decoding,
 * and the engine keeps them in one byte a character.
 *
 * @returns {import('vite').Plugin}
 */
export function asciiChunks() {
  return {
    name: 'ascii-chunks',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = inAscii(chunk.code);
    },
  };
}

/** @param {string} code */
function inAscii(code) {
  return code.replace(/(\\*)([\u0080-\uffff])/g, (_, backslashes, unit) => {
    if (backslashes.length % 2 === 1)
      throw new Error(`A backslash before ${unit} has no meaning as an escape.`);
    return `${backslashes}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
