import { span } from '../../../model/span.ts';
import { readDateline } from '../../../view/dateline.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import { withoutClosingMark } from '../../text/closing-marks.ts';
import { isEnglishName } from '../front/english/person-names.ts';
import { closesRelease } from '../front/english/record-lines.ts';
import { areNames, isPersonalName } from '../front/names.ts';
import { namesFigure } from '../furniture/captions.ts';
import type { HeadingCandidate } from '../line-role.ts';
import { isField } from './field-lines.ts';
import { findLookalikes } from './lookalikes.ts';
import { readSectionNumber } from './numbers/numbering-styles.ts';

const longestBoldLine = 60;
const longestBoldQuestion = 120;
/** A heading of the file of several sentences is no longer. */
const longestStyled = 100;
const boldLineRank = 24;
const belowAnother = 0.5;
const boldLeadRank = 26;
/** 会议认为，, 会议强调，: in bold, what the points after it (一是…) are parts of. */
const meetingRank = 21.5;
const ofMeetings = /^(?:会议|全会|大会)(?:认为|指出|强调|要求|提出|决定|明确|号召|审议),?$/u;
const longestBoldLead = 50;
/** What a meeting or a talk was, line by line above its text (参会人员：…): fields, however they are set. */
const ofGatherings =
  /^(?:(?:会议|活动|采访|访谈)(?:时间|日期|地点|主持人?|记录人?)|(?:参会|与会|出席|列席|缺席|参加)(?:人员|单位|领导)|主持人|记录人|Date|Time|Place|Venue|Location|Present|Absent|Apologies|Attendees|In attendance|Contact|Chair|Minutes by):?$/u;
const announcement =
  /(?:[两二三四五六七八九十\d](?:大|个|项|条|点|种|类|方面)[^,。;:]{0,8}|(?:如下|以下|下列)[^,。;:]{0,8}):$/u;

/** Headings by markup: Markdown headings, bold lines, bold first sentences. */
export function findMarkupHeadings({ source, blocks }: DocumentView): readonly HeadingCandidate[] {
  // On slides bold type is for key words.
  const isBoldTelling = source.format !== 'pptx';
  const firstSection = blocks.findIndex(
    ({ index, text, block, isStrong }) =>
      index > 0 &&
      (block.hint?.kind === 'heading' || readSectionNumber(text) !== null || (isStrong && !isField(text))),
  );
  const read = blocks
    .filter((view) => !announcesNumbers(view, blocks[view.index + 1]))
    .map((view) => readMarkup(view, isBoldTelling, view.index > firstSection && firstSection !== -1))
    .filter((each) => each !== null);
  const lookalikes = findLookalikes(blocks);
  const found = belowFirstOfRun(
    read.filter(({ blockIndex, kind }) => kind === 'style' || !lookalikes.has(blockIndex)),
  );
  const labels = found.map((each) => labelOf(each, blocks));
  const names = new Set(labels.filter((label) => label !== null && isName(label)));
  const words = new Set([...names].flatMap((name) => (name === null ? [] : [name, ...name.split(' ')])));
  // Names that come once each head what is said of them.
  const first = labels
    .filter((label) => label !== null && words.has(label))
    .map((label) => label?.split(' ')[0]);
  if (new Set(first).size === first.length) words.clear();
  return found.filter((_, index) => {
    const label = labels[index] ?? null;
    return label === null || !(words.has(label) || askers.test(label) || makers.test(label));
  });
}

/** So many runs show that bold lines below another say more of what it heads. */
const fewestRuns = 2;

/** A bold line that stands right below another, again and again in a document, is a line of its section and no other section. */
function belowFirstOfRun(headings: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  const isBelow = ({ reason, blockIndex }: HeadingCandidate, index: number): boolean => {
    const above = headings[index - 1];
    return reason === 'bold-line' && above?.reason === 'bold-line' && above.blockIndex === blockIndex - 1;
  };
  const runs = headings.filter(
    (heading, index) => isBelow(heading, index) && !isBelow(headings[index - 1] ?? heading, index - 1),
  );
  if (runs.length < fewestRuns) return headings;
  return headings.map((heading, index) =>
    isBelow(heading, index) ? { ...heading, rank: heading.rank + belowAnother } : heading,
  );
}

/** 重点做好七个方面工作：, 任务如下： in bold right above the first of them: the lead of a list, and no heading beside it. */
function announcesNumbers({ text, block, isStrong }: BlockView, next: BlockView | undefined): boolean {
  return (
    isStrong &&
    block.hint === null &&
    announcement.test(text) &&
    next !== undefined &&
    readSectionNumber(next.text)?.value === 1
  );
}

/** Who speaks, in bold before a colon: Anna Reed:, Anna:, 记者：. */
const askers = /^(?:Q|A|Question|Answer|Host|Moderator|问|答|记者|主持人|网友)$/iu;

/** Who made a text or its pictures, in bold before a colon (文：, 审：). */
const makers =
  /^(?:文|文字|撰文|图|图片|摄影|访|采访|撰稿|编辑|责编|责任编辑|编审|审|审核|校对|初审|复审|终审|排版|重排版|设计|供稿|来源|监制|策划)$/u;

function labelOf({ blockIndex, span: { end }, reason }: HeadingCandidate, blocks: readonly BlockView[]) {
  const text = blocks[blockIndex]?.text ?? '';
  return reason === 'bold-lead' && text.charAt(end) === ':' ? text.slice(0, end) : null;
}

function isName(label: string): boolean {
  return isEnglishName(label) || isPersonalName(label);
}

/** What stands before a heading as before an item. */
const ornament = /^[●○◆◇▪▫] ?(?=\S)/u;

function readMarkup(view: BlockView, isBoldTelling: boolean, isInSection: boolean): HeadingCandidate | null {
  const { hint } = view.block;
  const common = { blockIndex: view.index, marker: null };
  if (hint?.kind === 'heading') {
    // A paragraph that an editor has set large.
    if (view.text.length > longestStyled && view.sentences.length > 1 && /。.*[。!?]?$/u.test(view.text))
      return null;
    const whole = span(0, withoutClosingMark(view.text, view.text.length));
    const [mark = ''] = ornament.exec(view.text) ?? [];
    return {
      ...common,
      marker: mark === '' ? null : span(0, mark.length),
      kind: 'style',
      span: whole,
      ownLine: true,
      rank: hint.level,
      confidence: 0.98,
      reason: 'markup-heading',
    };
  }
  if (hint !== null || !isBoldTelling || namesFigure(view.text)) return null;
  // 河口新闻网讯（记者 …）: who sends a report heads nothing of it; no more does its end.
  if (readDateline(view.text) !== null || closesRelease(view.text)) return null;
  const first = view.sentences[0];
  if (first === undefined) return null;
  if (view.isStrong) {
    if (/^\S?$|^https?:\/\//u.test(view.text.trim()) || isField(view.text) || areNames(view.text))
      return null;
    if (
      view.text.length > (/\?$/u.test(view.text) ? longestBoldQuestion : longestBoldLine) ||
      view.sentences.length > 1 ||
      /[。!！;,]$/u.test(view.text)
    )
      return null;
    const whole = span(0, withoutClosingMark(view.text, view.text.length));
    return {
      ...common,
      kind: 'unnumbered',
      span: whole,
      ownLine: true,
      rank: boldLineRank,
      confidence: 0.8,
      reason: 'bold-line',
    };
  }
  const lead = view.block.strong[0];
  if (lead === undefined || view.localOffset(lead.start) !== 0) return null;
  const end = view.localOffset(lead.end);
  if (ofMeetings.test(view.text.slice(0, end))) {
    const mark = /,$/u.test(view.text.slice(0, end)) ? end - 1 : end;
    return {
      ...common,
      kind: 'run-in',
      span: span(0, mark),
      ownLine: false,
      rank: meetingRank,
      confidence: 0.8,
      reason: 'bold-lead',
    };
  }
  // Above the first section it says what the document is, in one line.
  if (isField(view.text) && !isInSection) return null;
  const closed = /[。.:]$/u.test(view.text.slice(0, end)) || /^[。.:]/u.test(view.text.slice(end));
  if (ofGatherings.test(view.text.slice(0, end))) return null;
  if (!closed || end > longestBoldLead || end >= view.text.length - 1) return null;
  return {
    ...common,
    kind: 'run-in',
    span: span(0, withoutClosingMark(view.text, end)),
    ownLine: false,
    rank: boldLeadRank,
    confidence: 0.8,
    reason: 'bold-lead',
  };
}
