import { type Span, span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import type { FieldCandidate } from '../../line-role.ts';
import { endsWithOffice, isOffice, isPersonalName, nameLength } from '../names.ts';

/** 省长李明在全省大会上的讲话, 投资司李明处长的致辞: who speaks, before the occasion and the kind of the speech. */
const speech =
  /^([^。;:,“”]{2,30}?)(?:同志)?(?:[在于].{2,60})?的(?:重要)?(?:讲话|致辞|致词|发言|演讲|寄语)$/u;
const longestOffice = 5;

/** Who speaks, where the title of a speech begins with that person. */
export function titleSpeaker(title: string): readonly FieldCandidate[] {
  const who = speech.exec(title)?.[1];
  if (who === undefined) return [];
  const length = nameLength(who);
  if (length !== null) return fields(span(who.length - length, who.length), span(0, who.length - length));
  return nameBeforeOffice(who);
}

/** 李明远：如何…: whose opinion it is, before the colon of its title; a word of the language (方案：…) is no name. */
export function titleOpinion(view: BlockView, title = view.text): readonly FieldCandidate[] {
  const name = /^[^:]{2,9}(?=:)/u.exec(title)?.[0] ?? '';
  if (!isPersonalName(name) || title.length <= name.length + 1) return [];
  const [first] = view.tokens;
  const isWord = first !== undefined && first.end >= name.length && first.wordClass !== 'person';
  return isWord ? [] : [{ name: 'author', span: span(0, name.length), confidence: 0.6 }];
}

/** 发展改革委投资司李明处长 */
function nameBeforeOffice(who: string): readonly FieldCandidate[] {
  for (let office = 2; office <= longestOffice && office < who.length; office += 1) {
    if (!endsWithOffice(who.slice(-office))) continue;
    const end = who.length - office;
    const start = [3, 2, 4]
      .map((length) => end - length)
      .find(
        (from) =>
          from >= 0 && isPersonalName(who.slice(from, end)) && (from === 0 || isOffice(who.slice(0, from))),
      );
    if (start !== undefined) return fields(span(start, end), span(end, who.length));
  }
  return [];
}

function fields(name: Span, office: Span): readonly FieldCandidate[] {
  const author: FieldCandidate = { name: 'author', span: name, confidence: 0.8 };
  const isNamed = office.end > office.start;
  return isNamed ? [author, { name: 'authorTitle', span: office, confidence: 0.8 }] : [author];
}
