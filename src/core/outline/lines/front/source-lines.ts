import { span } from '../../../model/span.ts';
import type { BlockView } from '../../../view/document-view.ts';
import { findDates } from '../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../line-role.ts';

const longestSourceLine = 60;
const newspaper = /^\(?(?:原载|摘自|转自|载于|据)? ?(《[^《》]{2,24}》)(?: ?\(.*\))?\)?。?$/u;
const agency =
  /^\(?((?:新华社|中新社|人民网|新华网|央视网|光明网)[^()]{0,24}?)(?:\d{1,2}月\d{1,2}日)?电(?! ?题 ?:)[^()]{0,12}\)?$/u;
const publishedOn = 0.65;
/** 本报北京1月5日讯（记者 张三）, alone in its paragraph. */
const dispatch =
  /^[(【]?(本[报刊网台社]|新华社|中新社)[\u4e00-\u9fff]{0,10}?(?:\d{1,2}月\d{1,2}日)?[电讯][)】]? ?(?:\((?:[^()]{0,12}?(?:记者|通讯员|特派员)) ?:? ?([\u4e00-\u9fff]{2,4}(?:[ 、][\u4e00-\u9fff]{2,4}){0,4})(?:报道)?\))?:?$/u;

/** Where a text was printed, as it stands before or after it: 《人民日报》（2020年11月13日 02版）. */
export function readSourceLine(view: BlockView): LineRole | null {
  const { text } = view;
  if (text.length > longestSourceLine) return null;
  const name = newspaper.exec(text)?.[1];
  const [date] = findDates(text);
  const dates: readonly FieldCandidate[] =
    date === undefined
      ? []
      : [{ name: 'date', value: date.day, span: date.daySpan, confidence: publishedOn }];
  if (name !== undefined && (date !== undefined || /版|期|原载|摘自|转自|载于/u.test(text))) {
    const at = text.indexOf(name);
    const title = name.slice(1, -1).trim();
    const start = at + name.indexOf(title);
    const field: FieldCandidate = {
      name: 'source',
      span: span(start, start + title.length),
      confidence: 0.85,
    };
    return {
      blockIndex: view.index,
      kind: 'meta',
      confidence: 0.93,
      reason: 'source-line',
      fields: [field, ...dates],
    };
  }
  const sent = dispatch.exec(text);
  if (sent?.[1] !== undefined) return dispatchLine(view, sent[1], sent[2] ?? null);
  const sender = agency.exec(text)?.[1];
  if (sender === undefined) return null;
  const start = text.indexOf(sender);
  const end = start + (/^(?:新华社|中新社)/u.exec(sender)?.[0].length ?? sender.length);
  const field: FieldCandidate = { name: 'source', span: span(start, end), confidence: 0.6 };
  return { blockIndex: view.index, kind: 'meta', confidence: 0.93, reason: 'source-line', fields: [field] };
}

function dispatchLine({ index, text }: BlockView, paper: string, reporters: string | null): LineRole {
  const from = text.indexOf(paper);
  const source: FieldCandidate = { name: 'source', span: span(from, from + paper.length), confidence: 0.6 };
  const start = reporters === null ? -1 : text.lastIndexOf(reporters);
  const authors: readonly FieldCandidate[] =
    reporters === null
      ? []
      : [
          {
            name: 'author',
            value: reporters.split(/[ 、]/u).join('、'),
            span: span(start, start + reporters.length),
            confidence: 0.8,
          },
        ];
  return {
    blockIndex: index,
    kind: 'meta',
    confidence: 0.95,
    reason: 'source-line',
    fields: [source, ...authors],
  };
}
