import { readFileSync } from 'node:fs';
import { provideDictionary } from '../src/core/language/dictionary.ts';

/** Gives every test file the dictionary that the edges of the program provide. */
provideDictionary(readFileSync(new URL('../resources/language/chinese.bin', import.meta.url)));
