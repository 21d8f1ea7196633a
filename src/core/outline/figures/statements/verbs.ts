/// <reference path="../../../language/raw-imports.d.ts" />
import verbsFile from '../../../../../resources/lexicon/zh/counted-verbs.txt?raw';
import { alternation } from '../../../language/word-list.ts';
import { type Span, span } from '../../../model/span.ts';

/** Verbs whose object is what is counted. */
const verbs = `有|${alternation(verbsFile)}`;
const leading = new RegExp(
  `^(?:累计|共|先后|成功|率先|陆续|全年|再|新|已)*(?:${verbs})了?(?:[和及、](?:改造|建设|提升|新建|完善|整治|修复|增设))?`,
  'u',
);
const closing = new RegExp(
  `(?:累计|共)?(?:${verbs}|建设|培训|服务|改造|投入|新改造|完善|支付|销售|生产|引导|联合|指导|推动)了?(?:累计|总计|共计|首批|各类|各级|超过|超|达|近|约)* ?$`,
  'u',
);
/** Inside a clause these leave their object as what is counted; none is the first half of a noun. */
const inner =
  /(?:完成|实现|办理|提供|推出|撬动|建成|签订|惠及|引进|挽回|核销|获得|种植|吸引|发放|拉动|带动|共有|现有|拥有|审议|审结|(?:共|累计|已)(?:新增|建成|培育|认定|支持|发展|受理|办结|投入))(?!率|量|额|度|面|区)/gu;
/** After a verb these make a noun with it: 覆盖率, 服务业, 签约金额. */
const nounAfter =
  /^(?:[业额率量数面值度期费者区品价性力型点网站所化类金]|规模|金额|数量|强度|人数|水平|能力|比例|比重|面积|收入|支出|成本|指数|周期|时间|占|人次)/u;

/** The verb that leads the words between two offsets. */
export function verbAt(text: string, from: number, to: number, hasPredicate: boolean): Span | null {
  const match = leading.exec(text.slice(from, to));
  if (match === null) return null;
  // 新建住宅价格上涨: where another verb follows, 新建 is said of the houses.
  if (hasPredicate && match[0].startsWith('新')) return null;
  const end = from + match[0].length;
  return nounAfter.test(text.slice(end, to)) ? null : span(from, end);
}

/** The verb that ends right before a number. */
export function verbBefore(text: string, from: number, to: number): Span | null {
  const start = Math.max(from, to - 14);
  const match = closing.exec(text.slice(start, to));
  if (match === null) return null;
  const said = match[0].replace(/(?:总计|共计|首批|各类|各级|超过|超|达|近|约| )+$/u, '');
  return span(start + match.index, start + match.index + said.length);
}

/** The last verb inside the words between two offsets, at least two characters before their end. */
export function innerVerb(text: string, from: number, to: number): Span | null {
  const last = [...text.slice(from, to).matchAll(inner)].at(-1);
  if (last === undefined) return null;
  const start = from + last.index;
  const end = start + last[0].length;
  return to - end >= 2 ? span(start, end) : null;
}
