import { findBalancedPairs } from './clauses/balanced-pairs.ts';
import { findClauseParallels } from './clauses/clause-parallels.ts';
import { findCorrelativeParallels } from './clauses/correlative-parallels.ts';
import { findPhraseParallels } from './clauses/phrase-parallels.ts';
import { findActions, findEnglishClauses, findRepeats } from './english/english-clauses.ts';
import { findAnaphora, findEnglishSentences, findPredicates } from './english/english-sentences.ts';
import { findLabelParallels } from './paragraphs/label-parallels.ts';
import { findOrdinalParallels } from './paragraphs/ordinal-parallels.ts';
import { findParagraphParallels } from './paragraphs/paragraph-parallels.ts';
import { findSectionParallels } from './paragraphs/section-parallels.ts';
import { findSentenceParallels } from './paragraphs/sentence-parallels.ts';
import type { ParallelRule, StructuredText } from './parallel-rule.ts';
import { findAspects } from './segments/aspect-parallels.ts';
import { findAlikeEndings, findEvenHeads } from './segments/segment-heads.ts';
import { findAlikeOpenings, findSegments } from './segments/segment-parallels.ts';

/** Of the text alone, in order of precedence. */
export const textRules: readonly ParallelRule[] = [
  {
    id: 'paragraphs',
    find: findParagraphParallels,
    says: 'shared-frame',
    strength: { base: 0.5, member: 0.04, shared: 0.02, most: 0.98 },
    examples: [
      '〔围绕良种升级主线，引进新种，在建设种业强县上迈出新步伐。〕\n〔围绕农机换代主线，更新农机，在建设农机强县上迈出新步伐。〕\n〔围绕仓储扩容主线，新建粮库，在建设储备强县上迈出新步伐。〕',
      '——〔良种：三月到村，当面验收。〕\n——〔农机：四月检修完毕。〕\n——〔农药：五月前备足，统一存放。〕',
    ],
    counterExamples: [
      '去年春耕时节，雨水偏多，田间管理跟不上，部分地块减产，农户反映强烈，县里及时作了安排。\n去年春耕时节的教训要记取。',
      '合作社成立于二〇一〇年。\n社员一百户，去年分红两万元。\n今年办了食堂。',
    ],
  },
  {
    id: 'sentences',
    find: findSentenceParallels,
    says: 'shared-frame',
    strength: 0.8,
    examples: [
      '〔要抓实良种供应，送到村口。〕〔要抓实农机检修，做到应修尽修。〕〔要抓实技术培训，不漏一户。〕',
      '〔我们将把好种子关，开展抽检。〕各村同步登记。〔我们将管好农资价，防止抬价。〕〔我们将用好保险钱，应赔尽赔。〕',
    ],
    counterExamples: [
      '合作社成立于二〇一〇年。合作社社员一百户。去年分红两万元。',
      '要抓实良种供应，送到村口。要抓实农机检修，做到应修尽修。',
    ],
  },
  {
    id: 'on-one-hand',
    find: findAspects({ opening: /^()(一方面|另一方面)()$/u }),
    says: 'named-aspect',
    strength: 0.8,
    examples: ['〔一方面，引进良种，示范推广。〕如，北村试种百亩。〔另一方面，更新农机，方便农户。〕'],
    counterExamples: ['一方面，引进良种，示范推广。各村也更新农机，方便农户。'],
  },
  {
    id: 'seen-from',
    find: findAspects({ opening: /^(从)([^,]{1,10}?)((?:上|角度)?(?:来)?看)$/u }),
    says: 'named-aspect',
    strength: 0.8,
    examples: [
      '〔从品种看，优质稻占七成〕；〔从区域看，河东快于河西〕；〔从进度看，比去年早五天〕。',
      '春播总体顺利，〔从品种来看，优质稻占七成〕，〔从区域来看，河东快于河西〕。',
    ],
    counterExamples: [
      '从品种看，优质稻占七成；从今年起，河东快于河西。',
      '从品种看，优质稻占七成；从区域看。',
    ],
  },
  {
    id: 'as-for',
    find: findAspects({ opening: /^(就|对于?)([^,]{1,12}?)(而言|来说|来讲)$/u }),
    says: 'named-aspect',
    strength: 0.8,
    examples: [
      '〔就品种而言，优质稻占七成。〕〔就进度而言，比去年早五天。〕',
      '〔对农户来说，成本降了〕；〔对合作社来说，单产高了〕。',
    ],
    counterExamples: ['就品种而言，优质稻占七成。就地收购，比去年早五天。'],
  },
  {
    id: 'in-the-field-of',
    find: findAspects({
      opening:
        /^(在?)((?!各|多|某|几|哪|[这那此该本另一两三四五六七八九十]|有关|相关|其他|其它|上述)[^,]{1,12})(方面)$/u,
    }),
    says: 'named-aspect',
    strength: 0.8,
    examples: [
      '〔在良种方面，优质稻占七成。〕〔在农机方面，检修已经完成。〕',
      '〔良种方面，优质稻占七成。〕北村试种百亩。〔农机方面，检修已经完成。〕',
    ],
    counterExamples: [
      '在良种方面，优质稻占七成。在各方面支持下，检修已经完成。',
      '良种方面，优质稻占七成。其他方面，检修已经完成。',
    ],
  },
  {
    id: 'as-to',
    find: findAspects({ opening: /^(对于?|针对|至于|关于)((?!此|其|这|那)[^,]{2,16})()$/u, isWeak: true }),
    says: 'named-aspect',
    strength: 0.75,
    examples: [
      '〔对于老旧农机，年底前淘汰〕；〔对于新购农机，按规定补贴〕。',
      '春播前，镇里逐户走访。〔对缺种的农户，由合作社赊销。〕〔对缺劳力的农户，由农机队代耕。〕',
    ],
    counterExamples: [
      '对于老旧农机，年底前淘汰。各村逐户登记。对于新购农机，按规定补贴。',
      '对照标准要求，逐台检修。对标先进县市，更新农机。',
      '对农机进行检修，年底前完成。对种子开展抽检，三月前完成。',
    ],
  },
  {
    id: 'english-as-to',
    find: findAspects({
      opening:
        /^((?:on|for|as for|as to|in terms of|regarding|concerning|when it comes to|with (?:regard|respect) to) (?:the )?)([^,\d]{2,48})()$/iu,
      isWeak: true,
    }),
    says: 'named-aspect',
    strength: 0.75,
    examples: [
      '〔On seed, we will import new strains.〕 〔On machines, every village will have one.〕',
      'The plan is plain. 〔For farmers, it means lower costs〕; 〔for the mills, it means a longer season〕.',
    ],
    counterExamples: [
      'On seed, we will import new strains. Villages agree. On machines, every village will have one.',
      'For example, seed is cheap. For instance, mills are open.',
      'For two years, seed was cheap. For ten days, mills were open.',
      'On Monday, seed was sold. On Tuesday, mills were open.',
      'On the one hand, seed is cheap. On the other hand, mills are closed.',
    ],
  },
  {
    id: 'english-openings',
    find: findEnglishSentences(findAnaphora),
    says: 'shared-opening',
    strength: { base: 0.5, member: 0.08, shared: 0.03, most: 0.95 },
    examples: [
      '〔It is time to mend the roof.〕 〔It is time to paint the door.〕 〔It is time to sweep the floor.〕',
    ],
    counterExamples: ['It is time to mend the roof. The door was painted. It rained for two days in May.'],
  },
  {
    id: 'english-predicates',
    find: findEnglishSentences(findPredicates),
    says: 'shared-opening',
    strength: { base: 0.5, member: 0.08, shared: 0, most: 0.95 },
    examples: [
      '〔Farmers will be allowed to sell seed.〕 〔Millers are allowed to store it.〕 Prices stay free. 〔Traders will be allowed to carry it.〕',
    ],
    counterExamples: [
      'Farmers will be allowed to sell seed. Millers are asked to store it. Traders may carry it.',
    ],
  },
  {
    id: 'clauses',
    find: findClauseParallels,
    says: 'shared-frame',
    strength: { base: 0.4, member: 0.08, shared: 0.05, most: 0.95, mostOfBare: 0.55 },
    examples: [
      '要把小镇建成〔一座流水环绕的花园之镇〕，〔一座书香浓郁的读书之镇〕，〔一座邻里相亲的友善之镇〕。',
      '他们〔把论文写在大地上〕，〔把课堂搬到田埂边〕，〔把成果送进农家院〕。',
      '〔县农业局负责种子〕，〔县水务局负责灌溉〕，〔县气象局负责预报〕。',
    ],
    counterExamples: [
      '加快水利建设，推进道路建设，抓好仓储建设，大家干劲十足。',
      '去年雨水多，今年雨水少，大家都很着急。',
      '我们今年种植水稻，我们去年收割小麦。',
    ],
  },
  {
    id: 'english-actions',
    find: findEnglishClauses(findActions),
    says: 'shared-frame',
    strength: 0.75,
    examples: ['They would 〔undermine our markets〕, 〔weaken our farms〕, 〔empty our barns〕.'],
    counterExamples: ['They sold our grain, and the mill closed, so our barns stood empty.'],
  },
  {
    id: 'english-repeats',
    find: findEnglishClauses(findRepeats),
    says: 'shared-frame',
    strength: 0.75,
    examples: ['〔It takes courage to begin〕, 〔it takes time to finish〕.'],
    counterExamples: ['It takes courage to begin, it rained for days, and they went home.'],
  },
  {
    id: 'segment-openings',
    find: findSegments(findAlikeOpenings),
    says: 'shared-opening',
    strength: 0.75,
    examples: [
      '实际工作中，〔要把握早与晚，抢抓农时〕；〔要兼顾多与少，合理密植〕；〔要统筹干与湿，科学管水〕；〔要协同人与机，提高效率〕。',
      '新的一年，我们要〔打造绿色之村，让生态更好〕；〔打造富裕之村，让钱袋更鼓〕；〔打造和美之村，让乡风更淳〕。',
    ],
    counterExamples: ['种子备足，三月到村；农机修好，四月下田；农药入库，统一存放。'],
  },
  {
    id: 'segment-rhythm',
    find: findSegments(findEvenHeads),
    says: 'shared-opening',
    strength: 0.75,
    examples: [
      '全镇上下奋力拼搏，〔千方百计保春灌，旱情缓解〕；〔群策群力抢农时，机具下田〕；〔精打细算降成本，每亩节本四十元〕；〔尽心尽力助农户，代耕一百户〕。',
    ],
    counterExamples: ['千方百计保春灌；群策群力抢农时；精打细算降成本，节本四十元；开会。'],
  },
  {
    id: 'segment-endings',
    find: findSegments(findAlikeEndings),
    says: 'shared-opening',
    strength: 0.75,
    examples: [
      '我们〔既要看到，种子储备充足〕；〔更要看到，今年墒情偏差〕；〔特别是要看到，倒春寒风险仍在〕。',
    ],
    counterExamples: ['我们已经看到，种子储备充足；农户反映，今年墒情偏差；气象局说，倒春寒风险仍在。'],
  },
  {
    id: 'balanced-pairs',
    find: findBalancedPairs,
    says: 'shared-frame',
    strength: 0.75,
    examples: [
      '乡亲们，我们〔一定能把荒山变成金山银山的好光景〕，〔一定能把穷村变成富村强村的新样板〕。',
      '下一步，〔多干利长远、打基础的好事〕，〔多解缺水喝、行路难的难事〕。',
    ],
    counterExamples: ['他说今天的天气很好，我说昨天的收成不错。', '对种子的质量要求，对农机的安全要求更严。'],
  },
  {
    id: 'correlatives',
    find: (text) => findCorrelativeParallels(text),
    says: 'shared-opening',
    strength: 0.7,
    examples: [
      '〔既要种得好〕，〔又要卖得好〕。',
      '我们〔越是困难多，越要沉住气〕，〔越是任务重，越要稳住神〕。',
    ],
    counterExamples: ['既要保证粮食播种面积只增不减、产量稳中有升，又要节本。'],
  },
  {
    id: 'phrases',
    find: findPhraseParallels,
    says: 'shared-opening',
    strength: 0.7,
    examples: [
      '选种要〔面向高产〕、〔面向优质〕、〔面向抗病〕，统筹安排。',
      '今年要〔引进一批优良品种〕、〔更新一批老旧农机〕、〔培训一批青年农民〕。',
      '合作社成为〔技术推广的带头人〕、〔小农户增收的领路人〕、〔新农机应用的示范点〕。',
    ],
    counterExamples: [
      '大家带来了水稻、玉米、大豆和几袋化肥，分给各村。',
      '会上讨论了乡镇的意见、农户的要求和明年的预算。',
    ],
  },
];

/** Of headings and lists as well. */
export const structuredRules: readonly ParallelRule<StructuredText>[] = [
  {
    id: 'sections',
    find: findSectionParallels,
    says: 'shared-frame',
    strength: 0.75,
    examples: [
      '一、强化种业\n〔良种是农业强县的芯片。要统筹推进。〕\n二、强化农机\n〔农机是农业强县的骨骼。要统筹推进。〕\n三、强化水利\n〔水利是建设农业强县的命脉。要统筹推进。〕',
    ],
    counterExamples: [
      '一、强化种业\n良种是农业强县的芯片。要统筹推进。\n二、强化农机\n农机已经检修。\n三、强化水利\n水利是建设农业强县的命脉。',
    ],
  },
  {
    id: 'points',
    find: findOrdinalParallels,
    says: 'shared-opening',
    strength: 0.8,
    examples: ['一是〔坚持早动手〕。种子三月到村。二是〔坚持勤检修〕。农机应修尽修。三是〔坚持多培训〕。'],
    counterExamples: ['一是备足种子。二是检修农机。三是培训机手。'],
  },
  {
    id: 'labels',
    find: findLabelParallels,
    says: 'shared-frame',
    strength: 0.75,
    examples: [
      '一、〔种子：三月到村，当面验收。〕\n二、〔农机：四月检修完毕。〕\n三、〔农药：五月前备足，统一存放。〕',
    ],
    counterExamples: ['时间：三月五日\n地点：县农业局会议室\n人员：各乡镇农技站站长'],
  },
];
