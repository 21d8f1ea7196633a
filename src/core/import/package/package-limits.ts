const mebibyte = 1024 * 1024;

/**
 * What an Office document may be before it is a bomb. The limits are several times those of the largest documents
 * that offices send, and small enough for a machine with 4 GiB.
 */
export const packageLimits = {
  entries: 20_000,
  /** Declared and real size of everything that is unpacked. */
  totalMiB: 256,
  totalBytes: 256 * mebibyte,
  /** Size of one part that is parsed as XML. */
  xmlPartMiB: 64,
  xmlPartBytes: 64 * mebibyte,
  /** Above `steepBytes`, no part of a document is packed tighter than 1 : `steepRatio`. */
  steepMiB: 32,
  steepBytes: 32 * mebibyte,
  steepRatio: 400,
  xmlDepth: 512,
  xmlElements: 2_000_000,
} as const;
