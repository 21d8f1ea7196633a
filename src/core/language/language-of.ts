import type { Language } from './token.ts';

/** Chinese as soon as a fifth of the letters are Han: official prose in Chinese often quotes Latin names. */
export function languageOf(text: string): Language {
  const sample = text.slice(0, 20_000);
  const han = sample.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const latin = sample.match(/[A-Za-z]/g)?.length ?? 0;
  return han * 4 >= latin ? 'zh' : 'en';
}
