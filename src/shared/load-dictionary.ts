/// <reference path="./inline-files.d.ts" />
import { hasDictionary, provideDictionary } from '../core/language/dictionary.ts';

/** Every runtime of the product has it; the type libraries of this folder do not. */
const { atob: decodeBase64 } = globalThis as unknown as { readonly atob: (text: string) => string };

/**
 * Gives the core its Chinese dictionary out of the bundle, where it is a chunk of its own: a sandboxed page may
 * run scripts and fetch nothing. Await it before the first document is analysed or slide laid out.
 */
export async function loadDictionary(): Promise<void> {
  if (hasDictionary()) return;
  const { default: dataUrl } = await import('../../resources/language/chinese.bin?url&inline');
  const binary = decodeBase64(dataUrl.slice(dataUrl.indexOf(',') + 1));
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = binary.charCodeAt(index);
  provideDictionary(bytes);
}
