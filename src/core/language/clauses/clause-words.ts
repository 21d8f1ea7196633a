import { remembered } from '../remembered.ts';
import type { Token } from '../token.ts';
import { tokenise } from '../tokenise.ts';

/** The words of a Chinese clause, without its marks. */
export const wordsOf: (clause: string) => readonly Token[] = remembered((clause) =>
  tokenise(clause, 'zh').filter(({ wordClass }) => wordClass !== 'punctuation'),
);
