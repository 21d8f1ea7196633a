import { isReport } from '../../../language/clauses/clause-grammar.ts';
import { commaMark } from '../../../language/marks.ts';
import type { Run, SlideSlot } from '../../../model/deck/deck.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import type { PlanContext } from '../../plan/plan-context.ts';
import { bylineRuns } from '../../runs/metadata-runs.ts';
import { paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { beginsHanging } from '../../titles/clauses/headline.ts';
import { separatorOffsets } from '../../wording/clause-offsets.ts';
import { isThanks } from '../../wording/document-formulas.ts';

const length = { min: 8, max: 44 };
/** A longer clause takes two lines. */
const lineLength = 16;
/** How an author ends who looks ahead; a rule or a deadline at the end makes no closing slide. */
const outlook =
  /努力|奋斗|奋进|奋力|作出|做出|贡献|团结|谱写|开创|新局面|新篇章|胜利|力量|前进|迈进|拼搏|不负|书写|复兴|目标|实现/;

/** What has been done is no outlook: 向世界贡献了丰富的技术成果. */
const toldAsDone = /[\u3400-\u9fff]了(?!解)(?=.{2})/u;

/** The author's last clause, where it looks ahead. */
export function proposeClosing(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const { source } = context;
  const sentence = context.sentences.findLast(
    ({ span: own }) => !isThanks(source.raw.slice(own.start, own.end).trim()),
  );
  const clause = sentence?.clauses.at(-1);
  if (sentence === undefined || clause === undefined || context.sentences.length < 3) return [];
  if (claimed.touches(clause) || sentence.clauses.some((each) => isReport(sliceSpan(source.raw, each)))) {
    // What somebody else says at the end is no outlook of the author.
    return [];
  }
  const text = source.raw.slice(clause.start, clause.end);
  if (text.length < length.min || text.length > length.max) return [];
  if (!outlook.test(text) || toldAsDone.test(text) || beginsHanging(text)) return [];
  const byline: readonly Run[] = bylineRuns(context);
  const slots: SlideSlot[] = [
    slot('title', ...closingLines(source.raw, clause).map((line) => paragraph(slideRuns(source, line)))),
    ...(byline.length > 0 ? [slot('byline', paragraph(byline))] : []),
  ];
  return [
    {
      id: 'closing',
      layout: 'closing',
      sectionIndex: null,
      slots,
      rank: ranks.frame,
      score: 2,
      group: null,
      offset: Number.POSITIVE_INFINITY,
      order: 0,
      // The rest of a long last sentence deserves its own slide.
      claims: sentence.clauses.length <= 2 ? [sentence.span] : [clause],
    },
  ];
}

/** A long line is broken near its middle, after a comma or before a preposition, outside quotation marks. */
function closingLines(raw: string, clause: Span): readonly Span[] {
  if (clause.end - clause.start <= lineLength) return [clause];
  const middle = (clause.start + clause.end) / 2;
  const breaks = [
    ...separatorOffsets(raw, clause, commaMark).map((offset) => offset + 1),
    ...separatorOffsets(raw, clause, /[为在把将向让以同与]/).filter((offset) => isPreposition(raw, offset)),
  ].filter((offset) => offset - clause.start >= 4 && clause.end - offset >= 4);
  const [best] = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return best === undefined ? [clause] : [span(clause.start, best), span(best, clause.end)];
}

/** Not the second half of a word (作为, 存在, 方向, 即将, 所以). */
function isPreposition(raw: string, offset: number): boolean {
  return !/[作成认因称行变存现所正实内外方面导走即必可予难得共协]/.test(raw.charAt(offset - 1));
}
