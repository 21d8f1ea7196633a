/**
 * One way of numbering the points of a list. A row is the whole rule: what it looks for, where it may stand, and
 * sentences in which it must and must not be found; each of these is a test.
 */
export interface PointStyle {
  readonly id: string;
  /** Group 1 tells the place in the list. */
  readonly pattern: string;
  /**
   * `clause`: where a clause begins. `piece`: also after a comma of a list or an opening bracket. `line`:
   * only after a mark that closes a point.
   */
  readonly stands: 'clause' | 'piece' | 'line';
  /** Points of one list stand in one paragraph, or each at the start of a paragraph of its own. */
  readonly isMark: boolean;
  /** Below every numbering of sections: points need nothing that parts or announces them. */
  readonly isDeepest?: true;
  readonly english?: true;
  /** Texts with one list of this style. */
  readonly examples: readonly string[];
  /** Texts with none. */
  readonly counterExamples: readonly string[];
}

const adjectives = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last';
const adverbs = adjectives
  .replace(/\b(\w)/gu, (first) => `[${first.toUpperCase()}${first}]`)
  .concat('|[Ff]inally');
const han = '[一二三四五六七八九十]';

/** In order of precedence at one place. */
export const pointStyles: readonly PointStyle[] = [
  {
    id: 'is',
    pattern: `(${han}{1,2})是要?(?!非)`,
    stands: 'piece',
    isMark: false,
    examples: [
      '一是备足种子；二是检修农机。',
      '一是要早播、二是要细管。',
      '主要原因一是良种不足；二是农机老旧。',
    ],
    counterExamples: [
      '这一是非问题要讲清，二是农机。',
      '原因之一是良种不足，二是农机老旧。',
      '三是培训机手，二是检修农机。',
    ],
  },
  {
    id: 'must',
    pattern: `(${han}{1,2})要`,
    stands: 'piece',
    isMark: false,
    examples: ['一要早播、二要细管、三要快收。'],
    counterExamples: ['第一要务是种田，第二要点是管护。'],
  },
  {
    id: 'grasp',
    pattern: `(${han})(?=抓[\\u4e00-\\u9fff])`,
    stands: 'clause',
    isMark: false,
    examples: ['一抓良种，备足种子。二抓农机，检修机具。', '一抓良种；二抓农机；三抓用水。'],
    counterExamples: ['良种一抓到底，农机再抓一遍。', '一抓就灵，一放就乱。'],
  },
  {
    id: 'ordinal',
    pattern: `第(${han}{1,3})(?:[,、:]|是(?=[^,。]))`,
    stands: 'clause',
    isMark: false,
    examples: ['第一，备足种子。第二，检修农机。', '第一是种子，第二是农机。'],
    counterExamples: ['产量位居全省第一，单产位居全省第二，总产第三。', '第一、第二、第三产业融合。'],
  },
  {
    id: 'thing',
    pattern: `第(${han}{1,3})(?:个方面|个问题|方面|句话|件事|个|点|步|类|层|项)(?:[,、:]|是(?=[^,。]))`,
    stands: 'clause',
    isMark: false,
    examples: [
      '第一句话，备足种子。第二句话，检修农机。',
      '第一步，选种；第二步，育秧。',
      '有两项办法：第一项，备足种子。第二项，是检修农机。',
    ],
    counterExamples: [
      '产量位居第一个、单产位居第二个。',
      '第一类农机补贴，第二类农机不补。',
      '依照前款第一项、第二项办理。',
    ],
  },
  {
    id: 'named-thing',
    pattern: `第(${han})个[\\u4e00-\\u9fff]{2,6}是[,:]? ?`,
    stands: 'clause',
    isMark: false,
    examples: [
      '第一个难题是，良种不足。第二个难题是，农机老旧。',
      '第一个难题是良种不足，第二个难题是农机老旧。',
    ],
    counterExamples: ['第一个难题已经解决。第二个难题还在研究。'],
  },
  {
    id: 'its',
    pattern: `其(${han})[,、:是]`,
    stands: 'clause',
    isMark: false,
    examples: ['其一，备足种子。其二，检修农机。'],
    counterExamples: ['其一生都在田间，其二十年如一日。'],
  },
  {
    id: 'sequence',
    pattern: '(首先|(?<!最[^。;]{0,60},)其次|再次|再者|最后)(?:[,、:]|是(?=[^,。])|(?=[要应须需]))',
    stands: 'clause',
    isMark: false,
    examples: [
      '首先，备足种子。其次，检修农机。最后，培训机手。',
      '首先是备种。其次是检修。最后是培训。',
      '首先，备足种子。其次，检修农机。再者，培训机手。第四，管好仓库。',
      '首先，备足种子。第二，检修农机。第三，培训机手。',
      '首先需要备足种子。其次需要检修农机。',
    ],
    counterExamples: [
      '首先要感谢大家，工作很有成效。',
      '首先，从年龄进行调查。最多的是学生，占四成，其次是教师和农民。',
    ],
  },
  {
    id: 'bracketed',
    pattern: '[(](\\d{1,2})[)][、.]?',
    stands: 'piece',
    isMark: true,
    isDeepest: true,
    examples: ['重点是：（1）选种；（2）育秧。', '重点是：\n（1）选好种；\n（2）育好秧。'],
    counterExamples: [
      '详见图（1）和表（2）。',
      'See paragraphs (g)(1) through (2) and (g)(2) of this section.',
    ],
  },
  {
    id: 'bracketed-han',
    pattern: `[(](${han}{1,3})[)][、.]?`,
    stands: 'clause',
    isMark: true,
    examples: ['有下列情形的，应当停工：\n（一）断电的；\n（二）断水的；\n（三）有暴雨的。'],
    counterExamples: ['依照第（一）项和第（二）项办理。'],
  },
  {
    id: 'bracketed-roman',
    pattern: '(?:\\b(?:and|or) )?[(](i{1,3}|iv|vi{0,3}|ix|x)[)]',
    stands: 'clause',
    isMark: true,
    isDeepest: true,
    english: true,
    examples: [
      'Proof may be: (i) a card; (ii) a pass; or (iii) a letter.',
      'Proof may be:\n\n(i) a card;\n\n(ii) a pass; or\n\n(iii) a letter.',
    ],
    counterExamples: ['As paragraphs (i) and (ii) say, proof is needed.'],
  },
  {
    id: 'circled',
    pattern: '([①-⑳])',
    stands: 'piece',
    isMark: true,
    examples: ['重点是：①选种；②育秧。'],
    counterExamples: ['如图中①和②所示。'],
  },
  {
    id: 'arabic',
    pattern: '(\\d{1,3})(?:[、)]|[.](?!\\d)) *(?=[\\u4e00-\\u9fff])',
    stands: 'line',
    isMark: true,
    examples: ['重点是：1.选好种；2.育好秧；3.管好水。'],
    counterExamples: ['自4月1、2、3日起。', '面积增加3.5、2.1万亩。', '重点是：\n1、选好种；\n2、育好秧。'],
  },
  {
    id: 'english',
    pattern: `(?:\\b[Aa]nd )?\\b(${adverbs})(?:ly)?, `,
    stands: 'clause',
    isMark: false,
    english: true,
    examples: ['The plan has parts. First, sow early. Second, water often. Finally, harvest fast.'],
    counterExamples: ['At first, it rained. The second, larger field was dry.'],
  },
  {
    id: 'english-subject',
    pattern: `\\bThe (${adjectives}) (?:is|was) (?:that |to )?`,
    stands: 'clause',
    isMark: false,
    english: true,
    examples: ['There are two aims. The first is to sow early. The second is to water often.'],
    counterExamples: ['The first field is dry. The second field is wet.'],
  },
];
