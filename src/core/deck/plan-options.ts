export interface PlanOptions {
  readonly themeId: string;
  readonly aspect: '16:9' | '4:3';
  /** Upper limit of the number of slides; null leaves it to the length and structure of the document. */
  readonly maxSlides: number | null;
}
