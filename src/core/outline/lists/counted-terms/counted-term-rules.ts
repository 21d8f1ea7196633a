import type { Span } from '../../../model/span.ts';
import type { CountedTermRules, FoundItems, ItemRule } from './counted-term-rule.ts';
import { findEnglishListAfter } from './english/english-list-after.ts';
import {
  findEnglishSeries,
  readAnnounced,
  readMarkedParts,
  readParts,
} from './english/english-named-lists.ts';
import type { LocalItem } from './found-counted-term.ts';
import { findClassedListAfter, findClassedMembers } from './items/classed-members.ts';
import { findListAfter, findListInNextLine } from './items/list-after.ts';
import { findCompoundMembers, findListBefore, findSubjects } from './items/list-before.ts';
import { findListLines } from './items/list-lines.ts';
import { findNumberedParagraphs } from './items/numbered-runs.ts';
import { findItemsInOrdinals } from './items/ordinal-items.ts';
import { findItemsInHeadings, findItemsInParallels, findMainParts } from './items/spread-items.ts';
import type { CountedName } from './names/counted-names.ts';
import { findAnnounced, findAttributed, findNamed, findQuoted } from './series/named-lists.ts';
import { findQuotedSeries } from './series/quoted-series.ts';

/** 等130个国家 is a figure. */
const mostOfOpenList = 99;
const fewestOfOtherLength = 3;

function allOf(items: readonly LocalItem[] | null): FoundItems | null {
  return items === null ? null : { items };
}

function inView({ view }: CountedName, spans: readonly Span[] | null): FoundItems | null {
  return allOf(spans?.map((span) => ({ view, span })) ?? null);
}

/** A list in the paragraph of its name, with what is said of it. */
function beside(
  find: (term: CountedName) => (Omit<FoundItems, 'items'> & { readonly items: readonly Span[] }) | null,
) {
  return (term: CountedName): FoundItems | null => {
    const found = find(term);
    return found === null
      ? null
      : { ...found, items: found.items.map((span) => ({ view: term.view, span })) };
  };
}

/** An open list shorter than its name says, or items of a quoted name that share a head noun: surely one list. */
function listOfOtherLength(
  { count, quoted, view }: CountedName,
  { items, isOpen = false }: FoundItems,
): 'open-list' | 'counted-list' | null {
  if (isOpen && items.length >= 2 && items.length < count && count <= mostOfOpenList) return 'open-list';
  const heads = new Set(items.map(({ span }) => view.text.charAt(span.end - 1)));
  return quoted && items.length >= fewestOfOtherLength && heads.size === 1 ? 'counted-list' : null;
}

/** Where the items of a name with a number stand, in order of precedence. */
const itemRules: readonly ItemRule[] = [
  {
    id: 'what-each-does',
    reads: 'compound',
    language: null,
    find: (term) => inView(term, findSubjects(term)),
    says: 'counted-list',
    strength: 0.8,
    isSpread: false,
    examples: ['〔面积〕、〔总产〕、〔单产〕实现“两增一稳”。'],
    counterExamples: ['全县面积、总产、单产不变，实现“两增一稳”。'],
  },
  {
    id: 'members-of-classes',
    reads: 'compound',
    language: null,
    find: (term) => inView(term, findClassedMembers(term)),
    says: 'counted-list',
    strength: 0.9,
    isSpread: false,
    examples: [
      '坚持〔强种子〕、〔强农机〕、〔优服务〕“两强一优”工作法。',
      '走出〔高产〕、〔高效〕、〔低耗〕“两高一低”的路子。',
      '围绕〔新种子〕、〔新农机〕、〔高产量〕这“两新一高”抓春耕。',
    ],
    counterExamples: ['坚持种子强、农机强、服务优“两强一优”工作法。'],
  },
  {
    id: 'list-of-classes-after',
    reads: 'compound',
    language: 'zh',
    find: (term) => inView(term, findClassedListAfter(term)),
    says: 'counted-list',
    strength: 0.9,
    isSpread: false,
    examples: [
      '推广“两通一码”：〔县通〕、〔村通〕、〔农码〕。',
      '做到“两聚焦两强化”：〔聚焦良种〕，〔强化示范〕；〔聚焦农机〕，〔强化检修〕。',
    ],
    counterExamples: ['推广“两通一码”：县通、村通、户户都用。', '推广“两通一码”：县通、村通、乡通、农码。'],
  },
  {
    id: 'list-before-several-numbers',
    reads: 'compound',
    language: null,
    find: (term) => inView(term, findCompoundMembers(term)),
    says: 'counted-list',
    strength: 0.8,
    isSpread: false,
    examples: ['建设〔东城〕、〔西城〕、〔北山〕“两城一山”。'],
    counterExamples: ['建设东城、西城“两城一山”。'],
  },
  {
    id: 'lines-below',
    reads: 'single',
    language: null,
    find: (term, { document }) => allOf(findListLines(term, document)),
    says: 'counted-list',
    strength: 0.9,
    isSpread: true,
    examples: [
      'The towns agreed on three measures:\n- 〔sow early〕\n- 〔water often〕\n- 〔harvest fast〕',
      '重点推进三项工程：\n（1）〔良种工程〕；\n（2）〔农机工程〕；\n（3）〔仓储工程〕。',
      '重点把握三个方面。\n——〔备种更早〕。三月到村。\n——〔检修更早，不误农时〕。四月完成。\n——〔用水更省〕。五月放水。',
      '农户分为三个层次：\n1、〔种粮大户〕。种粮大户有百亩以上；\n2、〔普通农户〕。普通农户有十亩以上；\n3、〔零散农户〕。零散农户不足十亩。',
    ],
    counterExamples: [
      'The towns agreed on three measures:\n- sow early\n- water often',
      '做到“三个更早”：\n——更早备种。三月到村。\n——更早检修。四月完成。',
    ],
  },
  {
    id: 'points-of-a-list',
    reads: 'single',
    language: null,
    find: (term, { ordinals }, names) => allOf(findItemsInOrdinals(term, ordinals, names)),
    says: 'counted-list',
    strength: 0.9,
    isSpread: true,
    examples: [
      '要抓好三项工作。一是〔备足种子〕；二是〔检修农机〕；三是〔培训机手〕。',
      '从三个层面推进改革，实现三项任务：一是〔备足种子〕；二是〔检修农机〕；三是〔培训机手〕。',
    ],
    counterExamples: [
      '要抓好四项工作。一是备足种子；二是检修农机；三是培训机手。',
      '参加的有两个代表和一个站长。首先，代表谈了良种；其次，站长谈了农机。',
      '方案提出了九项任务和三项保障。一是备足种子；二是检修农机；三是培训机手。',
    ],
  },
  {
    id: 'english-list-after',
    reads: 'single',
    language: 'en',
    find: beside(findEnglishListAfter),
    says: 'counted-list',
    strength: 0.9,
    isSpread: false,
    otherLength: (_, { items, isFirm = false }) =>
      isFirm && items.length >= fewestOfOtherLength ? 'counted-list' : null,
    examples: [
      'We have three priorities for the year: 〔better seed〕, 〔newer machines〕, and 〔larger barns〕.',
      'The plan has four pillars: 〔better seed〕; 〔newer machines〕; and 〔larger barns〕.',
    ],
    counterExamples: ['We have three priorities: it rained, and the mill, which is old, closed.'],
  },
  {
    id: 'list-before',
    reads: 'single',
    language: 'zh',
    find: beside(findListBefore),
    says: 'counted-list',
    strength: 0.95,
    isSpread: false,
    otherLength: listOfOtherLength,
    examples: [
      '坚持〔种子〕、〔化肥〕、〔农药〕三位一体，统一配送。',
      '突出抓好〔水源保护〕、〔渠道疏浚〕和〔泵站改造〕“三大任务”。',
      '启动〔良种繁育〕、〔农机更新〕等六大行动，全面铺开。',
      '打好“〔播种〕”“〔管护〕”“〔收获〕”三大战役。',
      '统筹推进〔截污〕、〔清淤〕、〔活水〕、〔修复〕、〔管护〕五大行动。',
      '健全〔自治〕、〔法治〕、〔德治〕、〔智治〕“四治融合”的治理体系。',
      '确立〔数据持有权〕、〔使用权〕、〔经营权〕“三权分置”制度。',
      '凭着“〔看得〕、〔算得〕、〔等得〕”的“三得”功夫，他种出了良种。',
      '破解“〔人多、地少〕，〔小田、大路〕，〔投入高、产出低〕”三大矛盾。',
      '以〔良种〕、〔农机〕、〔用水〕作为开春的三大抓手。',
      '〔渠首〕、〔东干渠〕、〔北部丘陵水源涵养区〕三大屏障建成。',
      '〔种子产值〕、〔化肥销量〕、〔农机台数〕实现“三个翻番”。',
      '“3”是指〔育种〕、〔育苗〕、〔管护〕“三板块”。',
      '全面落实〔良种繁育〕、〔农机更新〕、〔仓储改造〕三大任务。',
      '做大做强全县〔种子〕、〔化肥〕、〔农药〕三大行业。',
      '讲清〔用水的规律〕、〔用水的办法〕和〔管护〕三个问题。',
    ],
    counterExamples: [
      '深入推进资金统筹、预算改革、基层“三保”。',
      '新增设计等四个、育种等五个产业。',
      '按照年轻化、知识化、专业化的干部“三化”方针培训机手。',
      '村村通公路、户户通自来水、家家通电三级以上公路。',
      '走访种粮大户、合作社三个月，召开座谈会五次。',
      '增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
      '原料和市场“两头在外”对本地加工业起过作用。',
      '统筹国内国际两个市场两种资源，畅通国内国际双循环。',
    ],
  },
  {
    id: 'list-after',
    reads: 'single',
    language: 'zh',
    find: beside(findListAfter),
    says: 'counted-list',
    strength: 0.95,
    isSpread: false,
    otherLength: listOfOtherLength,
    examples: [
      '落实“三个到位”：〔人员到位〕、〔资金到位〕、〔服务到位〕。',
      '坚持“四个结合”，即〔种养结合〕、〔农旅结合〕、〔产销结合〕、〔城乡结合〕。',
      '建设“两个中心”（〔育种中心〕、〔农机中心〕）。',
      '主要体现在两个方面：一方面，〔良种推广不均衡〕；另一方面，〔农机更新比较慢〕。',
      '正在起草两个文件，一个是〔《农机管理办法》〕，另一个是〔《种子管理办法》〕，都会提出要求。',
      '布告栏上有两大块内容，一是〔播种面积〕，一是〔良种价格〕。',
      '三项办法。即〔良种到村〕、〔农机到户〕以及〔农药到田〕。',
      '农户分为三个等级，由高到低依次为〔大户〕、〔中户〕、〔小户〕，分别建档。',
      '“三早”工程：农户〔早备种〕、〔早检修〕、〔早灌水〕工程。',
      '三条水系，包括〔东干渠〕、〔西干渠〕、〔中干渠〕3个项目。',
      '从三个方面明确了今年的目标，即：〔良种更多〕；〔农机更新〕；〔用水更省〕。',
      '“三好农田”：指〔建好〕、〔管好〕、〔用好〕农田。',
      '“三类”为〔种粮户〕、〔养殖户〕、〔加工户〕。',
    ],
    counterExamples: [
      '围绕“三个聚焦”，即聚焦良种、良机、良法、良田，狠抓落实，务求实效。',
      '晚报以《“三进”报告团——进村记》为题，报道农技员进村，讲解良种，检修农机。',
    ],
  },
  {
    id: 'list-in-next-line',
    reads: 'single',
    language: 'zh',
    find: (term, { document }) => allOf(findListInNextLine(term, document)),
    says: 'counted-list',
    strength: 0.9,
    isSpread: true,
    examples: ['1.农机“三到位”：\n指〔人员到位〕、〔设备到位〕、〔油料到位〕。'],
    counterExamples: ['1.农机“三到位”：\n全县要求人员到位、设备到位、油料到位。'],
  },
  {
    id: 'parallel-pieces',
    reads: 'single',
    language: null,
    find: (term, { parallels }) => allOf(findItemsInParallels(term, parallels)),
    says: 'counted-parallel',
    strength: 0.9,
    isSpread: true,
    examples: [
      '全县要在建设“三个强县”中走在前列，各乡镇都要主动作为、抓好落实，形成合力、务求实效。\n以良种升级为抓手，补齐短板，强化服务，在建设〔良种强县〕中走在前列。\n以农机升级为抓手，补齐短板，强化服务，在建设〔农机强县〕中走在前列。\n以仓储升级为抓手，补齐短板，强化服务，在建设〔仓储强县〕中走在前列。',
    ],
    counterExamples: [
      '全县要在建设“三个强县”中走在前列，各乡镇都要主动作为、抓好落实，形成合力、务求实效。\n以良种升级为抓手，补齐短板，强化服务，在建设良种强县中走在前列。\n以农机升级为抓手，补齐短板，强化服务，在建设农机强县中走在前列。',
    ],
  },
  {
    id: 'headings-below',
    reads: 'single',
    language: null,
    find: (term, { document, headings }) => allOf(findItemsInHeadings(term, document, headings)),
    says: 'counted-headings',
    strength: 0.9,
    isSpread: true,
    examples: [
      '具体抓好三个方面工作。\n一、〔抓好备耕〕\n各乡镇要提前安排，逐项落实，确保不误农时。\n二、〔抓好用水〕\n各乡镇要提前安排，逐项落实，确保不误农时。\n三、〔抓好用肥〕\n各乡镇要提前安排，逐项落实，确保不误农时。',
      '重点做好三个方面工作：\n一、〔抓好备耕〕\n各乡镇要提前安排，逐项落实，确保不误农时。\n二、〔抓好用水〕\n各乡镇要提前安排，逐项落实，确保不误农时。\n三、〔抓好用肥〕\n各乡镇要提前安排，逐项落实，确保不误农时。',
    ],
    counterExamples: [
      '一、优化两大布局，抓好春耕\n（一）抓好备耕\n各乡镇要提前安排，逐项落实，确保不误农时。\n（二）抓好用水\n各乡镇要提前安排，逐项落实，确保不误农时。\n二、抓好秋收',
      '重点做好四个方面工作：\n一、抓好备耕\n各乡镇要提前安排，逐项落实，确保不误农时。\n二、抓好用水\n各乡镇要提前安排，逐项落实，确保不误农时。',
    ],
  },
];

/** Every rule that finds counted terms, and lists whose name has no number. */
export const countedTermRules: CountedTermRules = {
  items: itemRules,
  runs: [
    {
      id: 'numbered-paragraphs',
      find: findNumberedParagraphs,
      says: 'counted-list',
      strength: 0.85,
      isSpread: true,
      examples: [
        '会上总结了三项经验，各乡镇可以借鉴。\n（一）〔种子三月到村〕。\n（二）〔农机四月检修〕。\n（三）〔农药五月备足〕。',
        '我提几点建议：\n1．〔要备足种子〕。不要等到四月。\n2．〔要检修农机〕。不要等到五月。\n3．〔要备足农药〕。不要等到六月。\n以上是我提的3点建议，希望大家思考。',
      ],
      counterExamples: [
        '会上总结了四项经验，各乡镇可以借鉴。\n（一）种子三月到村。\n（二）农机四月检修。\n（三）农药五月备足。',
      ],
    },
    {
      id: 'main-parts',
      find: findMainParts,
      says: 'counted-headings',
      strength: 0.75,
      isSpread: true,
      examples: [
        '# 以“三大行动”抓好春耕生产\n一、〔抓好备耕〕\n各乡镇要提前安排。\n二、〔抓好用水〕\n各乡镇要提前安排。\n三、〔抓好用肥〕\n各乡镇要提前安排。',
      ],
      counterExamples: [
        '# 以“三大行动”抓好春耕生产\n一、抓好备耕\n各乡镇要提前安排。\n二、抓好用水\n各乡镇要提前安排。',
      ],
    },
  ],
  series: [
    {
      id: 'one-quoted-name-each',
      find: findQuotedSeries,
      says: 'quoted-series',
      strength: 0.85,
      isSpread: false,
      examples: [
        '要把小镇建成一座流水环绕、绿树成荫的“〔花园之镇〕”，一座书香浓郁、手艺传承的“〔匠人之镇〕”，一座邻里相亲的“〔友善之镇〕”。',
      ],
      counterExamples: [
        '要把小镇建成一座流水环绕的花园之镇，一座书香浓郁的匠人之镇，一座邻里相亲的友善之镇。',
      ],
    },
    {
      id: 'clauses-after-name',
      find: findNamed(findAnnounced),
      says: 'announced-list',
      strength: 0.75,
      isSpread: false,
      examples: [
        '主要目标是：〔粮食总产稳定〕，〔优质品种增加〕，〔农民收入提高〕。',
        '主要目标是：〔粮食总产稳定，力争有所增长〕；〔优质品种增加〕；〔农民收入提高〕。',
      ],
      counterExamples: ['主要目标是：粮食总产稳定，优质品种增加。', '他说：总产稳定，品种增加，收入提高。'],
    },
    {
      id: 'quoted-before-name',
      find: findNamed(findQuoted),
      says: 'quoted-list',
      strength: 0.75,
      isSpread: false,
      examples: [
        '形成“〔品种优〕、〔品质好〕、〔品牌响〕”的产业格局。',
        '弘扬“〔爱国敬业〕、〔吃苦耐劳〕、〔精益求精〕、〔团结互助〕”农机精神。',
        '以“〔选准种子〕、〔管好用水〕、〔用足农机〕、〔建强队伍〕”为指导思想。',
      ],
      counterExamples: [
        '形成“品种优、品质非常好、品牌响亮”的产业格局。',
        '弘扬“爱国敬业、吃苦耐劳、精益求精”农机精神。',
        '建设“一河、三渠、六片、多点”的生态空间。',
      ],
    },
    {
      id: 'list-before-name',
      find: findNamed(findAttributed),
      says: 'quoted-list',
      strength: 0.75,
      isSpread: false,
      examples: ['按照〔产业兴旺〕、〔生态宜居〕、〔乡风文明〕的总要求，推进春耕。'],
      counterExamples: [
        '按照产业、生态、乡风的总要求，推进春耕。',
        '按照产业兴旺、生态宜居的总要求，推进春耕。',
      ],
    },
    {
      id: 'english-marked',
      find: findEnglishSeries(readMarkedParts),
      says: 'announced-list',
      strength: 0.75,
      isSpread: false,
      examples: ['The towns will (1) 〔sow early〕; (2) 〔water often〕; and (3) 〔harvest fast〕.'],
      counterExamples: ['The towns (1) sow early; they water often; and they harvest fast.'],
    },
    {
      id: 'english-semicolons',
      find: findEnglishSeries(readParts, readMarkedParts),
      says: 'announced-list',
      strength: 0.75,
      isSpread: false,
      examples: ['The towns agreed on this: 〔sow early〕; 〔water often〕; and 〔harvest fast〕.'],
      counterExamples: ['The towns agreed: it rained; they left.'],
    },
    {
      id: 'english-announced',
      find: findEnglishSeries(readAnnounced, readMarkedParts, readParts),
      says: 'announced-list',
      strength: 0.75,
      isSpread: false,
      examples: [
        'The towns agreed on the following measures: 〔early seed〕, 〔deep wells〕, and 〔large barns〕.',
      ],
      counterExamples: ['The towns agreed: early seed, deep wells, and large barns.'],
    },
  ],
};
