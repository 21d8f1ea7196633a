/** Languages that texts are cut into words in. */
export type Language = 'zh' | 'en';

/**
 * Coarse classes of words. A word has the class that it has most often: 发展 is a `verbal-noun` wherever it
 * stands (a verb that is used as a noun as well), 形成 a `verb`. The order is that of the codes in the packed
 * dictionary.
 */
export const wordClasses = [
  /** Single characters and letters that no rule knows. */
  'other',
  'noun',
  'verb',
  'verbal-noun',
  'adjective',
  'adverb',
  /** With digits and magnitude: 50, 1.2万亿, 三十一, 第二十, 5.2%. */
  'number',
  /** 部, 万元, 个百分点: after a number, or by itself. */
  'measure',
  'preposition',
  'conjunction',
  /** 的, 了, 们, 吗; the, a. */
  'particle',
  'pronoun',
  /** 2023年3月5日, 上午, 当前. */
  'time',
  /** 上, 以来, 之间, 之后. */
  'localiser',
  'person',
  'place',
  'organisation',
  /** Idioms and set phrases of four characters or more. */
  'idiom',
  /** One token each: addresses of the web, e-mail addresses, paths and names of files. */
  'address',
  'punctuation',
] as const;

export type WordClass = (typeof wordClasses)[number];

/** A word of a text, by UTF-16 offsets in the text that was cut. White space belongs to no token. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly wordClass: WordClass;
}
