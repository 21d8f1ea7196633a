import type { Token } from '../token.ts';
import { scanToken } from './scan-token.ts';

/** What every address holds; most texts have none of it. */
const trace = /[\\/@]|[A-Za-z0-9]\.[A-Za-z]/u;
/** Where an address may begin. */
const beginning = /(?<![A-Za-z0-9])[A-Za-z0-9]|[~/]/gu;

/** Addresses of the web, e-mail addresses and paths in a text: marks inside them part nothing. */
export function findAddresses(text: string): readonly Token[] {
  if (!trace.test(text)) return [];
  const found: Token[] = [];
  let end = 0;
  for (const { index } of text.matchAll(beginning)) {
    if (index < end) continue;
    const token = scanToken(text, index);
    if (token === null) continue;
    end = token.end;
    if (token.wordClass === 'address') found.push(token);
  }
  return found;
}
