/** Root namespace of the part that carries the deck: by it the part is found, wherever other programs put it. */
export const embeddedNamespace = 'urn:tigang:embedded-project:1';

/** Upper bound of the JSON text, in bytes; a file that claims more is not ours. */
export const embeddedLimitBytes = 256 * 1024 * 1024;
