import { decodeBytes } from './decode-bytes.ts';

/** The encodings of texts that do not name theirs, the likeliest first. */
const encodings = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'windows-1252'] as const;
type LegacyEncoding = (typeof encodings)[number];

const sampleBytes = 65_536;
/** Another than the first is taken where so much of the text is plausible, and so much more of it. */
const fewestPlausible = 0.3;
const leastLead = 0.15;

/** Characters that half of any Chinese text is made of, in both scripts, and its marks. */
const commonHan = new Set(
  '的一是不了在人有我他这這为為之大来來以个個中上们們到说說国國和地也子时時道出而要于於就下得可你年生自会會那后後能对對着著事其里裡所去行过過家十用发發天如然作方成者多日都三小二无無同经經法当當起与與好看学學进進种種将將还還分此心前面又定见見只主没沒公从從月工全市部门門开開长長动動现現问問题題四五六八九百千万萬。，、：；“”‘’（）《》「」',
);
/** Syllables of Korean endings, particles and common words. */
const commonHangul = new Set(
  '이다는을의에가은하지고로를사기리도시한인어자대나해정부일서수있니스그들전제보아주것상과와',
);
const kana = /[\u3041-\u30fe、。「」]/u;
const latinMark = /[“”‘’–—…€£°©®™§«»\u00a0]/u;
const accented = /[À-ÖØ-öø-ÿŒœŠšŽžŸ]/u;
const plain = /[A-Za-z]/u;

/** The encoding in which most of the text is what its language is made of; GB18030 where none stands out. */
export function likeliestEncoding(bytes: Uint8Array): LegacyEncoding {
  const sample = bytes.subarray(0, sampleBytes);
  const [first, ...others] = encodings.map((encoding) => ({
    encoding,
    share: plausibleShare(decodeBytes(sample, encoding), encoding),
  }));
  const best = others.reduce((a, b) => (b.share > a.share ? b : a), { encoding: encodings[0], share: 0 });
  const standsOut = best.share >= fewestPlausible && best.share >= (first?.share ?? 0) + leastLead;
  return standsOut ? best.encoding : encodings[0];
}

/** Share of the characters beyond ASCII that are plausible in the encoding. */
function plausibleShare(text: string, encoding: LegacyEncoding): number {
  let all = 0;
  let plausible = 0;
  let letters = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character < '\u0080') {
      if (plain.test(character)) letters += 1;
      continue;
    }
    all += 1;
    if (isPlausible(text, index, encoding)) plausible += 1;
  }
  // Every byte is a character of this one: accents and marks are the fewer characters of a text of it.
  if (encoding === 'windows-1252' && all > letters) return 0;
  return all === 0 ? 0 : plausible / all;
}

function isPlausible(text: string, index: number, encoding: LegacyEncoding): boolean {
  const character = text.charAt(index);
  switch (encoding) {
    case 'gb18030':
    case 'big5':
      return commonHan.has(character);
    case 'shift_jis':
    case 'euc-jp':
      return kana.test(character);
    case 'euc-kr':
      return commonHangul.has(character);
    case 'windows-1252': {
      if (latinMark.test(character)) return true;
      const beside = [text.charAt(index - 1), text.charAt(index + 1)];
      return (
        accented.test(character) &&
        beside.some((each) => plain.test(each)) &&
        beside.every((each) => each < '\u0080' || latinMark.test(each))
      );
    }
  }
}
