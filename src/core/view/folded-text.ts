/**
 * Characters that mean the same in Chinese typesetting, mapped one UTF-16 unit to one, so that an offset in
 * folded text is an offset in the text.
 */
const singleFolds: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u3000': ' ',
  '\t': ' ',
  '\n': ' ',
  '\uff61': '。',
  '\uff64': '、',
  '\uff62': '「',
  '\uff63': '」',
  '\ufe50': ',',
  '\ufe55': ':',
  '\ufe54': ';',
  '\u2015': '—',
  '\u2500': '—',
  '\u2013': '-',
  '﹒': '·',
  '•': '·',
};

/** Marks of vertical setting and their small forms, each with the horizontal mark that it replaces. */
const verticalForms = '︐︑︒︓︔︕︖︗︘︙︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈﹑﹖﹗﹙﹚';
const horizontalForms = ',、。:;!?〖〗…(){}〔〕【】《》〈〉「」『』[]、?!()';

/** Full-width forms become ASCII, spaces of every width become a blank. Length and offsets stay. */
export function foldText(text: string): string {
  return text.replace(
    /[\uff01-\uff5e\ufe10-\ufe19\ufe35-\ufe44\ufe47\ufe48\ufe51\ufe56\ufe57\ufe59\ufe5a\u00a0\u2002\u2003\u2009\u3000\t\n\uff61\uff64\uff62\uff63\ufe50\ufe54\ufe55\u2013\u2015\u2500﹒•]/gu,
    foldCharacter,
  );
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return singleFolds[character] ?? horizontalForms[verticalForms.indexOf(character)] ?? character;
}
