import { hasHan } from '../../../../language/language-of.ts';
import { span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import type { Claim } from '../../claim.ts';
import { readSectionNumber } from '../../headings/numbers/numbering-styles.ts';
import { namesPart } from '../../headings/unnumbered/unnumbered-headings.ts';
import { placedLine } from '../../weights.ts';
import { areNames, isOffice, nameLength } from '../names.ts';
import { monthAlone } from './titles.ts';

const longestPlaced = 60;
const shortestSubtitle = 3;

/** What ends as an office does, and may be none: 全省教育大会, 一路同行. */
const otherThanOffice = /(?<!委员|联合|协|商|工|学|理事|基金)会$|[处科署]$|(?<!银|分|支)行$|(?<!公)司$/u;

/** 5月8日（上午）, 图1　主楼: a day of a programme, or what a picture shows. */
const dayOrFigure = /^(?:\d{1,2}月\d{1,2}日|第[一二三四五六七]天)(?: ?\([^()]*\))?$|^(?:图|表|附图) ?\d/u;

/** “It was cold,” says the cook., “还要早。”: words of the text. */
const quotedSentence = /[。.!?]["”’]+$|^["“][^"”]*[。.!?,]["”]/u;
/** The port has begun a mod-: the next line has the rest. */
const torn = /\p{Ll}-$/u;
const endsQuestion = /\?$/u;

const longestLikeLine = 20;
const fewestLikeLines = 2;
/** Of offices and names, which stand below a subtitle too. */
const fewestOfList = 4;
/** Points of a sentence, which a subtitle has not. */
const mostCommas = 2;

/** Whether the lines below are of one kind with the line: questions with their answers, short lines of a list. */
function isOneOf(text: string, before: BlockView | undefined, below: readonly BlockView[]): boolean {
  if (endsQuestion.test(text)) return below.slice(1).some((line) => endsQuestion.test(line.text));
  const isLikeLine = ({ text: line, block: { hint } }: BlockView) =>
    (hint === null || hint.kind === 'list-item') &&
    line.length <= longestLikeLine &&
    /^[\p{Script=Han}A-Za-z]/u.test(line) &&
    !/[。.;:,、!?\d]/u.test(line) &&
    !isOffice(line) &&
    nameLength(line) === null &&
    !areNames(line) &&
    readSectionNumber(line) === null;
  if (hasNumberLast(text) && hasNumberLast(below[0]?.text ?? '')) {
    if ([before, below[1]].some((line) => hasNumberLast(line?.text ?? ''))) return true;
  }
  const like = below.slice(0, fewestLikeLines);
  if (text.length > longestLikeLine || like.length < fewestLikeLines) return false;
  return like.every(isLikeLine) || isOfList(below);
}

/** 白班 8001 / 夜班 8002 / 应急 8119 */
const hasNumberLast = (line: string): boolean =>
  line.length <= longestLikeLine && /\p{L}.*\d[%％℃°度元点]?$/u.test(line);

/** Many lines of a word or two each, whatever they name (市场部 / 国内组 / 海外组). */
function isOfList(below: readonly BlockView[]): boolean {
  const like = below.slice(0, fewestOfList);
  return (
    like.length === fewestOfList &&
    like.every(
      ({ text, block: { hint } }) => hint === null && /^\p{Script=Han}{2,10}$/u.test(text) && !areNames(text),
    )
  );
}

/** A line right below the title that nothing else explains; an office there is the author. */
export function secondTitle(
  view: BlockView,
  before: BlockView | undefined,
  below: readonly BlockView[],
): Claim | null {
  const { index, text, block } = view;
  const [next] = below;
  if (block.hint !== null || text.length > longestPlaced || next === undefined) return null;
  if (text.length < shortestSubtitle || namesPart(text)) return null;
  // What the rows of a table right below are.
  if (next.block.hint?.kind === 'table-row') return null;
  if (/[。;:,、]$|\p{Ll}\.$|^[^ :]{1,12}:|^[\u4e00-\u9fff ]{2,8}:|[>»›→]/u.test(text)) return null;
  if (/^\[?v?\d+\.\d+(?:\.\d+)*\]? ?\(/iu.test(text)) return null;
  if (dayOrFigure.test(text) || monthAlone.test(text)) return null;
  if (hasHan(text) && text.split(',').length > mostCommas + 1) return null;
  if (quotedSentence.test(text) || torn.test(text) || isOneOf(text, before, below)) return null;
  if (/^[^\p{L}\p{N}《“"'(【]|\t/u.test(text) || readSectionNumber(text) !== null) return null;
  const inner = /^\([^()]*\)$/u.test(text) ? span(1, text.length - 1) : span(0, text.length);
  const isIssuer = isOffice(text) && !otherThanOffice.test(text);
  const [kind, name] = isIssuer ? (['byline', 'author'] as const) : (['subtitle', 'subtitle'] as const);
  const field = { name, span: inner, confidence: 0.6 };
  return {
    label: 'subtitle',
    places: ['front'],
    strength:
      view.isStrong && isInOtherLanguage(before?.text ?? '', text)
        ? placedLine.translatedTitle
        : placedLine.subtitle,
    role: { blockIndex: index, kind, confidence: 0.6, reason: 'below-title', fields: [field] },
    heading: null,
    after: ['title', 'title-line'],
  };
}

/** 提问的智慧 above How To Ask Questions: the same title once more. */
function isInOtherLanguage(before: string, text: string): boolean {
  return /\p{L}/u.test(before) && hasHan(before) !== hasHan(text) && /\p{L}{2} \p{L}/u.test(before + text);
}
