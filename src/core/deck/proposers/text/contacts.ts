import { isBody } from '../../../model/outline/body-units.ts';
import type { ClassifiedBlock } from '../../../model/outline/outline.ts';
import { sliceSpan } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups, maxItems } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { type PlanContext, textOf, topSectionAt } from '../../plan/plan-context.ts';
import { itemRuns } from '../../runs/item-runs.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { framesText } from '../../wording/document-formulas.ts';

const longestLine = 90;
const mostLines = 6;
/** 联系人：…, 咨询电话：…, 地址：…, Contact: …; also several of them in brackets. */
const contact =
  /^[（(]?(?:(?:业务|工作|技术)?(?:联系|咨询|监督|举报|报名|服务|值班|投诉|客服|办公|受理)(?:人|电话|方式|地址|单位|热线|邮箱|部门)|联系单位及电话|电话|手机|邮编|邮政编码|邮箱|电子邮箱|传真|地址|通讯地址|网址|热线|(?:media |press )?contacts?|tel|telephone|phone|e-?mail|fax|address)[\s、及和]{0,2}\S{0,6}\s*[：:]/iu;
/** 如有疑问，请致电…: whom to ask. */
const asking =
  /^(?:如有|如对|若有)[^。]{0,16}(?:疑问|查询|查詢|问题|問題|不明|需要|疑義|疑义)[^。]*(?:联系|聯絡|联络|致电|致電|拨打|咨询|電話|电话)/u;
/** A section that is about it. */
const ofContacts = /联系|聯絡|咨询|报名|方式|办法|举报|监督|电话|contact|apply|enquir|inquir/iu;

/** What stands below the last section, and belongs to none: whom to call, and where. */
export function proposeContacts(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const body = context.outline.blocks.filter(isBody);
  const lines = lastContacts(context, body);
  const [first] = lines;
  if (first === undefined || lines.some(({ span }) => claimed.touches(span))) return [];
  const section = topSectionAt(context, first.span.start);
  const heading = body.findLast(({ kind, span }) => kind === 'heading' && span.start < first.span.start);
  if (heading !== undefined && ofContacts.test(sliceSpan(context.source.raw, heading.span))) return [];
  const above = body
    .slice(0, body.indexOf(first))
    .findLast((block) => !framesText(textOf(context, block.span).trim()));
  // Below lines with labels it is one of them.
  if (heading === undefined && !(above !== undefined && isProse(context, above))) return [];
  return balancedGroups(lines, maxItems).map((group, index) => ({
    id: index === 0 ? 'contacts' : `contacts-${index + 1}`,
    layout: 'clauses',
    sectionIndex: section?.index ?? null,
    slots: [
      slot('title', paragraph([context.labels.contacts()])),
      ...numberedSlots(
        'item',
        group.map(({ span }) => [paragraph(itemRuns(context, trimSpan(context.source.raw, span)))]),
      ),
    ],
    rank: ranks.passage,
    score: 0,
    group: null,
    offset: first.span.start,
    order: 60 + index,
    claims: group.map(({ span }) => span),
  }));
}

/** The lines at the end that name whom to ask; none where they say all that their section says. */
function lastContacts(context: PlanContext, body: readonly ClassifiedBlock[]): readonly ClassifiedBlock[] {
  let from = body.length;
  while (from > 0 && body.length - from < mostLines && isContact(context, body[from - 1])) from -= 1;
  return body[from - 1]?.kind === 'heading' ? [] : body.slice(from);
}

const shortestProse = 20;

function isProse(context: PlanContext, { span: own }: ClassifiedBlock): boolean {
  const text = textOf(context, own).trim();
  return text.length >= shortestProse && /[。！.!]$/u.test(text);
}

function isContact(context: PlanContext, block: ClassifiedBlock | undefined): boolean {
  if (block === undefined || block.kind !== 'paragraph') return false;
  const text = textOf(context, block.span).trim();
  return text.length <= longestLine && (contact.test(text) || asking.test(text));
}
