import { hasLatinWord } from '../../../language/latin-words.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import type { LineRole } from '../line-role.ts';

const longestCall = 80;
const longestAddress = 400;
/** A rule of a style sheet: .note:hover {color:#c00} @media print {…}. */
const styleRule = /^(?:[@.#*]?[\w-][^{}。]{0,80})\{\s*[\w-]+\s*:[^{}]{1,200}\}/u;
/** What opens a film or a recording beside the text. */
const playerCall =
  /^(?:watch|listen|view|play)\b.{0,40}\bon (?:youtube|vimeo|soundcloud|spotify|apple podcasts|facebook)\b.?$|^(?:watch|listen to|play|view) (?:an?|the|this) (?:[\p{L}-]+ ){0,4}(?:version|video|film|recording|webcast)(?: of .{1,40})?[.:]?$/iu;
/** Beside such a line. */
const playerPart =
  /^(?:captions|transcript|subtitles|(?:download|view) (?:the )?(?:captions|transcript)|play|pause|mute)$/iu;

/** What a page offers or counts of itself, alone on a line: Return to top, A+大 A+中 A+小, 2 min. read, 9 hrs ago. */
const control =
  /^(?:(?:return|back|go) to (?:the )?top(?: of (?:the |this )?page)?|(?:返回|回到)(?:页首|顶部)|(?:A ?[-+⁺⁻]? ?)?大 ?(?:A ?[-+⁺⁻]? ?)?中 ?(?:A ?[-+⁺⁻]? ?)?小|\d{1,3} ?-?min(?:ute)?s?\.? read|(?:\d{1,3}|an?) (?:h(?:ou)?rs?|min(?:ute)?s?|days?|weeks?|months?)\.? ago)$/iu;

/** Marks of the press below the pages of an official print: VerDate Sep<11>2031 09:12 May 06, 2031 Jkt 000000. */
const pressMark = /^VerDate [A-Z][a-z]{2}<\d/u;

/** Where the page is, or the text first was: 原文链接：https://…, 文章首发地址 as a link. */
const wayToPage =
  /^(?:[\u4e00-\u9fff]{0,3}(?:原文|文章|新闻|来源|本文)(?:首发)?(?:链接|地址|网址)|(?:original|source)(?: (?:article|link|page|url))?|permalink)(?: ?:)? ?(https?:\/\/\S+)?$/iu;

/** With its address, or as a link that has it. */
function isWayToPage({ text, block: { span, hint } }: BlockView, raw: string): boolean {
  const match = hint === null && text.length <= longestAddress ? wayToPage.exec(text) : null;
  if (match === null) return false;
  return match[1] !== undefined || raw.startsWith('](http', span.end);
}

function isControl({ text }: BlockView): boolean {
  return (text.length <= longestCall && control.test(text)) || pressMark.test(text);
}

/** What copying a page leaves in its text that nobody wrote for readers: rules of style sheets, and what opens a film. */
export function findPageLeftovers({ source: { raw }, blocks }: DocumentView): readonly LineRole[] {
  const isCall = (view: BlockView | undefined) =>
    view !== undefined &&
    view.block.hint === null &&
    view.text.length <= longestCall &&
    hasLatinWord(view.text) &&
    playerCall.test(view.text);
  return blocks
    .filter(
      (view) =>
        view.block.hint === null &&
        (styleRule.test(view.text) ||
          isControl(view) ||
          isWayToPage(view, raw) ||
          isCall(view) ||
          (playerPart.test(view.text) && (isCall(blocks[view.index - 1]) || isCall(blocks[view.index + 1])))),
    )
    .map(({ index }) => ({
      blockIndex: index,
      kind: 'furniture',
      confidence: 0.95,
      reason: 'page-furniture',
    }));
}
