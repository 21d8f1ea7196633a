import { hasLatinWord } from '../../../language/latin-words.ts';
import { memberMark, sentenceEnd } from '../../../language/marks.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import { isPersonalName } from '../front/names.ts';
import { isAnnexLabel } from '../headings/annexes.ts';
import type { LineRole } from '../line-role.ts';

const longestCaption = 120;
/** Who took or gave the picture, and for whom (李明摄/本刊): a line that ends so belongs to one, also where the text has lost it. */
const credit =
  /(?:[\u4e00-\u9fff/ ](?:摄|供图|制图|绘图|摄影)(?:\/[\u4e00-\u9fff]{2,8})?|资料(?:图片?|照片?)|(?:图片?|照片)来源[:\u4e00-\u9fff ]*)[)。]?$/u;
/** The same before the names: 摄影 李明, 文/图 王芳 张伟. */
const creditFirst = /^(?:摄影|摄像|供图|制图|绘图|文\/图|图\/文)(?: ?[:|丨] ?| )(.{2,20})$/u;
/** After what a picture shows, where it is from: …科普讲座。成都理工大学博物馆网站图片, …画面。（直播图片）. */
const origin =
  /[。.!?」”] ?[^。,;!?()]{0,20}(?:网站|官网|网络|直播|视频|微博|微信)?(?:图片|截图|照片|组图)$|\([^()。]{0,10}(?:图片|截图|照片|组图)\)$|[。.」”] ?(?:视觉中国|东方IC|人民视觉|中新社|新华社)(?: ?(?:资料|供图|图|发))?$/u;
/** A line that calls itself a caption (图注：…, <图表 2.4>…), or gives the picture's maker and licence. */
const named =
  /^(?:图[注说源]|图片说明|题图|配图|资料图) ?:|^[<《〈【](?:图表?|表) ?\d{1,2}(?:[-.]\d{1,2})?[>》〉】]|\bCC[ -](?:BY|0)\b[^.]{0,24}$/iu;
/** Who took a picture, and for whom: Ana Reyes/Reuters, Ana Reyes via AP. */
const agencyCredit =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,4} ?(?:\/ ?| via | for )(?:AP|AFP|EPA|Reuters|Getty(?: Images)?|Bloomberg|Shutterstock|iStock|Alamy|Corbis|The Associated Press|Associated Press|Wikimedia Commons)(?: (?:Images|Photo))?$/u;
const namedInEnglish =
  /^(?:image|photo|picture|illustration|graphic|video)s?(?: credits?)?(?: by\b|:| courtesy\b| via\b).{2,}/iu;
/** Who stands where in a picture: (Left to right) Lena Ford, …, From left: …. */
const leftToRight =
  /^(?:\((?:from )?l(?:eft)? ?(?:to|-|–) ?r(?:ight)?\)\s*[:;,]?\s*\S|(?:from )?l(?:eft)? ?(?:to|-|–) ?r(?:ight)?\s*[:;,(]|from (?:the )?left\s*[:;(]|pictured(?: above| below)?(?:,? (?:from )?left to right)?\s*[:;])/iu;
const longestNaming = 400;
/** Words that begin captions, and sentences about pictures as well. */
const captionStart =
  /^[<《〈【(]?(?:图为|图片为|(?:图表?|表) ?(?:\d{1,2}(?:[-.]\d{1,2})?|[一二三四五六七八九十]{1,2})[ :、.]|照片[:：]|△|▲|▼|(?:Figure|Fig\.|Photo|Image|Table)\b[ 0-9.:])/u;

/** Captions that say so themselves: with the name of the photographer (…摄), or beside a picture or table (图为…). */
export function findWordedCaptions(document: DocumentView): readonly LineRole[] {
  const isBesideFigure = figureNeighbours(document);
  return document.blocks
    .filter((view) => {
      const { text, block } = view;
      if (namesThoseShown(view) || continuesNames(document.blocks[view.index - 1], view)) return true;
      if (text.length > longestCaption || block.hint !== null) return false;
      if (credit.test(text) || origin.test(text) || named.test(text) || isCreditOfNames(text)) return true;
      if (hasLatinWord(text) && (namedInEnglish.test(text) || agencyCredit.test(text))) return true;
      return captionStart.test(text) && isBesideFigure(view);
    })
    .map(({ index }) => ({ blockIndex: index, kind: 'caption', confidence: 0.92, reason: 'caption-words' }));
}

function namesThoseShown({ text, block }: BlockView): boolean {
  return text.length <= longestNaming && block.hint === null && leftToRight.test(text);
}

/** What a page has broken off such a caption: the line before waits for it, and it is no sentence. */
function continuesNames(before: BlockView | undefined, { text, block }: BlockView): boolean {
  return (
    before !== undefined &&
    namesThoseShown(before) &&
    /(?:[,;&]|\b(?:and|of|the|for|in|at|with))$/u.test(before.text) &&
    block.hint === null &&
    text.length <= longestNaming &&
    !/[.!?:]$/u.test(text)
  );
}

const longestName = 36;
/** A paragraph of the text; lines above the first are those of the title. */
const shortestText = 40;
/** 2024年主要农产品产量: the time that the figures are of. */
const ofPeriod = /^(?:\d{4}|[一二〇○零][〇○零一二三四五六七八九]{3})(?:[-—–至]\d{4})?年/u;
const unitAlone = /^\(?(?:计量)?单位 ?:[^。!?]{1,24}$/u;

/**
 * The lines that name tables of the file with the time of their figures, right above them or above their unit: no
 * headings, for what follows the table is none of theirs.
 */
export function findTableNames({ blocks }: DocumentView): readonly LineRole[] {
  const firstText = blocks.findIndex(({ text }) => text.length >= shortestText && sentenceEnd.test(text));
  if (firstText < 0) return [];
  const isRow = (index: number) => blocks[index]?.block.hint?.kind === 'table-row';
  return blocks.slice(firstText + 1).flatMap(({ index, text, block }): readonly LineRole[] => {
    if (block.hint !== null || text.length > longestName || !ofPeriod.test(text)) return [];
    if (memberMark.test(text) || isAnnexLabel(blocks[index - 1]?.text ?? '')) return [];
    const isAbove = isRow(index + 1) || (unitAlone.test(blocks[index + 1]?.text ?? '') && isRow(index + 2));
    return isAbove ? [{ blockIndex: index, kind: 'caption', confidence: 0.92, reason: 'names-table' }] : [];
  });
}

/** 摄影 李明: who took the pictures. */
export function isCreditOfNames(text: string): boolean {
  const names =
    creditFirst
      .exec(text)?.[1]
      ?.trim()
      .split(/[ 、]+/u) ?? [];
  return names.length > 0 && names.every(isPersonalName);
}

/** Whether a line stands next to a picture or a table of the file. */
export function figureNeighbours({ source, blocks }: DocumentView): (view: BlockView) => boolean {
  const beside = new Set<number>();
  let at = 0;
  for (const { offset } of source.images) {
    while (at < blocks.length && (blocks[at]?.block.span.start ?? 0) < offset) at += 1;
    beside.add(at - 1).add(at);
  }
  for (const { index, block } of blocks) {
    if (block.hint?.kind === 'table-row') beside.add(index - 1).add(index + 1);
  }
  return ({ index }) => beside.has(index);
}

/** `图1 …`, `Table 2: …`: names a figure; whatever else the line is, it heads nothing. */
export function namesFigure(text: string): boolean {
  return captionStart.test(text) || /^(?:资料|数据)?来源 ?:|^注 ?\d?:/u.test(text);
}
