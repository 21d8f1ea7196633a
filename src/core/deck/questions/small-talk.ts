import { framesText } from '../wording/document-formulas.ts';

/** What one says before the matter: Thanks, Chris. Sure. Sorry, can you clarify? */
const smallTalk =
  /^(?:(?:sure|okay|ok|yes|yeah|no|great|right|hi|hey|hello|sorry|thanks|thank you|well|of course)\b[,.!]?\s*){1,3}(?:(?:for|so much for|very much for) (?:the|your|that|this|taking|doing|having)\b.{0,30}|[A-Z]\p{L}+|everyone|everybody|all|so much|very much|can you (?:clarify|repeat)\b.{0,20})?[.!?]*$/iu;

/** Whether a sentence of a talk greets, thanks or takes up the word, and says nothing of the matter. */
export function isSmallTalk(sentence: string): boolean {
  const text = sentence.trim();
  return smallTalk.test(text) || framesText(text);
}
