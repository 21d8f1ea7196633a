import { leadVerbs } from './lead-verbs.ts';

const anyLead = [...leadVerbs].sort((a, b) => b.length - a.length).join('|');
const leadWord = new RegExp(anyLead, 'gu');
const leadVerb = new RegExp(anyLead, 'u');
/** Short words that lead only at the very start; 从 also behind a short subject. */
const openingWord =
  /^(?:[\u4e00-\u9fff]{0,6}?从|把|对|向|以|由|按|在|将|为|与|同|即|是|有|含|如|就|于|使|让|要|了)/u;
/** Words that look like a governing verb and are part of a name. */
const compound =
  /^(?:建设(?:用地|项目|工程|资金|行业|领域|规划|标准)|发展(?:规划|环境|改革|战略|理念|方式|模式|空间|动力)|创新(?:平台|能力|体系|驱动|人才|生态|引领|链|型|药|中心|联合体)|融合(?:发展|业态)|协同(?:发展|创新)|统筹(?:发展|城乡|区域)|保障(?:体系|能力|性)|协调发展|联动发展|支持(?:体系|政策)|引导(?:基金|资金))/u;
const particle = /^(?:了|好|到|以|和|并|要|将|成|出|着|起|在|于|为)/u;

/** Items of a list are seldom longer than this multiple of the other items. */
const longestRatio = 2.4;

/** Names of measurable things that share an attribute in front: 碳排放总量和强度. */
const dimension =
  /^(?:总量|存量|增量|数量|质量|强度|规模|结构|速度|效益|效率|价格|成本|供给|需求|投入|产出|生产|消费|收入|支出|上游|下游|城市|乡村|城镇|农村|国内|国际|中央|地方|线上|线下|数据|科技|技术|资本|人才)$/u;

/**
 * Where the first item of a list begins in the text before its first separator: behind the words that
 * govern the list. Null where the text does not show it: the list is then no list that we know.
 */
export function firstItemStart(chunk: string, others: readonly string[]): number | null {
  const lengths = others.map(({ length }) => length).sort((a, b) => a - b);
  const usual = lengths[lengths.length >> 1] ?? 0;
  const longest = Math.max(2, ...lengths) * longestRatio;
  const byPrefix = startBySharedPrefix(chunk, others);
  if (byPrefix !== null) return byPrefix;
  const starts = leadEnds(chunk).filter((start) => chunk.length - start <= longest);
  const last = starts.findLast((start) => chunk.length - start >= Math.min(2, ...lengths));
  if (last !== undefined) {
    // Where the other items begin with verbs the first one does, too: its own verb is the last of the chain.
    const isNamed = /(?:成为|是)$/u.test(chunk.slice(0, last));
    const areActions =
      !isNamed && others.filter((item) => firstLeadVerb(item) === 0).length > others.length / 2;
    return areActions ? (starts.findLast((start) => start < last) ?? last) : last;
  }
  const paired = startOfDimension(chunk, others);
  if (paired !== null) return paired;
  return leadEnds(chunk).length === 0 && chunk.length <= Math.max(usual + 2, usual * 1.5) ? 0 : null;
}

/** A verb alone is no item: the list ends before it (对标“甲”、奋进“乙”). */
export function isLeadWord(text: string): boolean {
  return leadVerbs.includes(text);
}

/** Where the first governing verb of a text begins; null if there is none. */
export function firstLeadVerb(text: string): number | null {
  const at = text.search(leadVerb);
  return at === -1 ? null : at;
}

/** All other items begin with the same characters (投小、投长期): so does the first. */
function startBySharedPrefix(chunk: string, others: readonly string[]): number | null {
  const [first = '', ...rest] = others;
  if (rest.length === 0) return null;
  let shared = 0;
  while (shared < first.length && rest.every((item) => item.charAt(shared) === first.charAt(shared)))
    shared += 1;
  if (shared === 0 || shared >= first.length) return null;
  const at = chunk.lastIndexOf(first.slice(0, shared));
  return at === -1 || at + shared >= chunk.length ? null : at;
}

/** Ends of the chain of governing words: behind the first one, and behind each that follows it directly. */
function leadEnds(chunk: string): readonly number[] {
  const ends: number[] = [];
  const opening = openingWord.exec(chunk);
  let end = opening?.[0].length ?? -1;
  if (end !== -1) ends.push(end);
  for (const { index, 0: wordText } of chunk.matchAll(leadWord)) {
    if ((end !== -1 && index > end) || compound.test(chunk.slice(index))) break;
    end = index + wordText.length;
    ends.push(end);
    const next = particle.exec(chunk.slice(end));
    if (next !== null && end + next[0].length < chunk.length) {
      end += next[0].length;
      ends.push(end);
    }
  }
  return ends.filter((start) => start < chunk.length);
}

function startOfDimension(chunk: string, others: readonly string[]): number | null {
  const [other] = others;
  if (others.length !== 1 || other === undefined || !dimension.test(other)) return null;
  const start = chunk.length - 2;
  return start >= 0 && dimension.test(chunk.slice(start)) ? start : null;
}
