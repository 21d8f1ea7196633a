/**
 * Words that govern a list and stand in front of its first item. Only words that hardly ever begin the name
 * of a measure or a field; adverbs and auxiliaries may stand between them.
 */
const leadVerbs = [
  ...[
    '锚定',
    '聚焦',
    '围绕',
    '坚持',
    '突出',
    '紧扣',
    '紧盯',
    '瞄准',
    '立足',
    '着眼',
    '对标',
    '依托',
    '按照',
    '遵循',
  ],
  ...[
    '部署',
    '实施',
    '开展',
    '推进',
    '推动',
    '做好',
    '抓好',
    '抓实',
    '抓牢',
    '打好',
    '打赢',
    '办好',
    '用好',
    '守好',
  ],
  ...[
    '打造',
    '建设',
    '建成',
    '建立',
    '构建',
    '构筑',
    '形成',
    '培育',
    '培养',
    '发展',
    '壮大',
    '做强',
    '做优',
    '做大',
  ],
  ...[
    '加强',
    '强化',
    '深化',
    '优化',
    '完善',
    '健全',
    '提升',
    '提高',
    '增强',
    '扩大',
    '拓展',
    '巩固',
    '促进',
    '加快',
  ],
  ...[
    '落实',
    '贯彻',
    '执行',
    '完成',
    '实现',
    '确保',
    '保障',
    '保持',
    '维护',
    '守住',
    '坚守',
    '兜牢',
    '筑牢',
    '夯实',
  ],
  ...[
    '统筹',
    '协调',
    '协同',
    '整合',
    '融合',
    '联动',
    '发挥',
    '激发',
    '释放',
    '利用',
    '运用',
    '借助',
    '通过',
    '围绕着',
  ],
  ...[
    '包括',
    '包含',
    '涵盖',
    '涉及',
    '分为',
    '属于',
    '具有',
    '具备',
    '体现',
    '展现',
    '彰显',
    '续写',
    '谱写',
    '创造',
  ],
  ...[
    '放在',
    '把握',
    '处理',
    '兼顾',
    '平衡',
    '克服',
    '破解',
    '解决',
    '应对',
    '防范',
    '化解',
    '支持',
    '鼓励',
    '引导',
  ],
  ...[
    '探索',
    '争取',
    '争创',
    '创建',
    '创新',
    '启动',
    '谋划',
    '制定',
    '出台',
    '编制',
    '设立',
    '组建',
    '成立',
    '引进',
  ],
  ...[
    '面临',
    '面对',
    '布局',
    '聚合',
    '集聚',
    '汇聚',
    '瞄着',
    '启动',
    '出现',
    '存在',
    '产生',
    '带来',
    '抢抓',
    '抓住',
  ],
  ...[
    '开设',
    '设置',
    '配备',
    '安排',
    '划分',
    '组成',
    '成为',
    '当好',
    '构成',
    '联合',
    '依靠',
    '凝聚',
    '弥补',
    '补齐',
    '缩小',
    '消除',
  ],
  ...['奋进', '争当', '勇当', '奔赴', '迈向', '走好', '写好', '答好', '唱响', '擦亮', '叫响', '增进', '推出'],
  ...[
    '强调',
    '提出',
    '要求',
    '指出',
    '明确',
    '确定',
    '确立',
    '规定',
    '制订',
    '采取',
    '采用',
    '推行',
    '推广',
    '践行',
  ],
  ...[
    '弘扬',
    '传承',
    '树立',
    '倡导',
    '深入',
    '持续',
    '全面',
    '大力',
    '着力',
    '努力',
    '全力',
    '重点',
    '积极',
    '扎实',
  ],
];
const anyLead = [...leadVerbs].sort((a, b) => b.length - a.length).join('|');
const leadWord = new RegExp(anyLead, 'gu');
const leadVerb = new RegExp(anyLead, 'u');
/** Short words that lead only at the very start. */
const openingWord = /^(?:从|把|对|向|以|由|按|在|将|为|与|同|即|是|有|含|如|就|于|使|让|要|了)/u;
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
