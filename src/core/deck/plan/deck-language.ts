export { languageOf as deckLanguage } from '../../language/language-of.ts';
