/**
 * A rule of the lists is a row of a table: what it looks for, what it says of what it finds, how sure it is of it, and
 * texts in which it must and must not find something. Every such text is a test, and one matcher of each room asks all
 * rows in their order.
 */
export interface ListRule {
  readonly id: string;
  /** Texts in which the rule finds what stands between 〔 and 〕. */
  readonly examples: readonly string[];
  /** Texts in which it finds nothing. */
  readonly counterExamples: readonly string[];
}
