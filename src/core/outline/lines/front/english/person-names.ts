const part =
  /^(?:\p{Lu}[\p{Ll}’'-]+(?:\p{Lu}[\p{Ll}’'-]+)*|\p{Lu}\.|\p{Lu}\.\p{Lu}\.|(?:de|da|di|del|della|van|von|der|den|bin|ibn|al|el|la|le|du|dos)|Jr\.?|Sr\.?|I{2,3}|IV)$/u;
const noName =
  /^(?:The|A|An|Of|For|And|Department|Office|Ministry|Committee|Commission|Council|Agency|Bureau|Report|Policy|Press|Release|Statement|Remarks|State|States|United|National|Annual|House|White|Public|Affairs|Executive|Summary|Introduction|Background|Conclusion|Overview|Key|Findings|Next|Steps|Action|Items|New|General|Board|Meeting|Minutes|Meet|Link|Newsletter)$/u;
const civil =
  /^(?:(?:the )?(?:Rt\.? )?Hon(?:ourable|orable|\.)?|Mr\.?|Mrs\.?|Ms\.?|Mx\.?|Dr\.?|Prof(?:essor|\.)?|Sir|Dame|Lord|Lady|H\.E\.) /iu;

/** A name of which words are in capitals, as other lines have it: REED Anna, JOSEPH R. TILL. */
export function inSmallLetters(name: string): string {
  return name.replaceAll(
    /(\p{Lu})([\p{Lu}’'-]+)/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );
}

/** Two to five words in the shape of a person's name: Anna J. Reed, Ursula von der Leyen, Dr. Ito Ken. */
export function isEnglishName(text: string): boolean {
  const words = text.replace(civil, '').split(' ');
  if (words.length < 2 || words.length > 5) return false;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (!/^\p{Lu}/u.test(first) || !/^(?:\p{Lu}|Jr|Sr)/u.test(last)) return false;
  return words.every((word) => part.test(word) && !noName.test(word));
}
