import type { ListRule } from '../../list-rule.ts';

/** A form of names that begin with a number: what follows the number, at once or after a blank. */
export interface NameForm extends ListRule {
  /** Sticky. Group 1 is what is counted, unless `countsNoun`. */
  readonly pattern: RegExp;
  /** The noun phrase after the pattern is what is counted; the tokens say where it ends. */
  readonly countsNoun?: true;
  /** The only numbers before it; without, all but 双. */
  readonly numbers?: RegExp;
}

/** 三个城市: measure words of lists. Others (年, 次, 人, 分钟 …) measure something, and name no list. */
const measures =
  '大(?!类:|部分:)|个|项|种|类|条|重|场|座|支|张|份(?!额)|道|家|位|级|处|所(?![有以在需得谓])|批(?![准示复评发]|进行|推进|实施|拨付|下达|完成|开展|安排)|套(?![路取用话])|部(?![门队件分位落署])|对(?![外内口标接照应])|[省市县州国](?![道城直内外际])';

/** In order of precedence at one place. */
export const nameForms: readonly NameForm[] = [
  {
    id: 'aspects',
    pattern: /个(方面)(?:重点(?:工作|任务|内容|举措|措施|方向|领域)|工作|任务|内容|举措|措施|重点|问题)?/y,
    examples: ['重点做好〔三个方面工作〕。', '从〔10个方面〕给予支持。', '落实〔六个方面重点任务〕。'],
    counterExamples: ['做好第三个方面工作。', '做好几个方面工作。'],
  },
  {
    id: 'in-one',
    pattern:
      /(方面|句话|位一体|管齐下|联供|者|端(?![口点正])|地(?![方区点块带位铁理图产下级质面形势市县税]))/y,
    examples: [
      '统筹甲镇、乙镇、丙镇〔三地〕春耕。',
      '从人员、资金、物资〔三方面〕给予支持。',
      '坚持种子、化肥、农药〔三位一体〕。',
      '〔三管齐下〕抓春耕。',
    ],
    counterExamples: ['两端口相连。', '第三者不得参加。', '三地区开工。'],
  },
  {
    id: 'affairs',
    pattern:
      /(?:件(?=大事|实事|要事|事)|点(?=要求|意见|建议|体会|希望|启示|做法|愿望|期望|设想|想法|看法|思考|认识|感受|经验|主张|倡议|共识|考虑))((?:大|实|要)?事|[\u4e00-\u9fff]{2})(?=[,。;:(—])/y,
    examples: [
      '抓好〔三件大事〕——良种、农机、仓储。',
      '县长提出〔三点要求〕：一要早播，二要细管，三要快收。',
      '大家有〔三点愿望〕：更早、更细、更快。',
    ],
    counterExamples: ['三点开会。', '下午三点要求到场。'],
  },
  {
    id: 'measure-alone',
    pattern: /([条项种类]|大类|大部分|级(?=[,。;:)]|\d{1,3}[个项条]))(?=[,。;:)]|\d{1,3}[个项条])/y,
    examples: [
      '主要做法有〔三条〕：一是早播，二是细管，三是快收。',
      '全县农户分为〔两大类〕：种粮大户，普通农户。',
      '生产、加工、销售〔三大类〕16个指标。',
    ],
    counterExamples: ['二级甲等。', '第三条：种子。'],
  },
  {
    id: 'measure-and-noun',
    pattern: new RegExp(`(${measures})(?=[\\u4e00-\\u9fff“])`, 'y'),
    countsNoun: true,
    examples: [
      '打好春播、夏管、秋收、冬藏〔四场硬仗〕。',
      '〔两个主要的影响因素〕：第一，良种；第二，良法。',
      '落实〔三条控制线〕划定工作。',
      '推进区、乡、村〔三级医疗机构〕改革。',
      '农业面临〔双重压力〕。',
      '农户分为〔三个层次〕：大户、中户、小户。',
      '集团有甲、乙、丙〔三所学校〕。',
      '种子分为春种、夏种、秋种〔三批供应〕。',
      '沿河〔三条种植带〕建成，从〔四个维度〕设置了指标。',
      '甲县、乙县〔两市〕实施春耕。',
      '〔两大产业〕产值增长，〔三大平台〕全部投用。',
      '新增〔三个过千亿元农机产业〕。',
      '甲、乙〔三个省（区、市）〕的〔两个省实验室〕。',
    ],
    counterExamples: [
      '走访种粮大户三个月。',
      '建成12个百亿元。',
      '开了三场会，第二个百年奋斗目标开局。',
      '二级医院。',
      '双方两国际线。',
      '三级以上公路。',
    ],
  },
  {
    id: 'pair',
    pattern: /(控|轮驱动|向发力|引擎|核驱动)/y,
    numbers: /^双$/u,
    examples: ['强化良种和良法〔双轮驱动〕。', '良种和良法成为〔双引擎〕。'],
    counterExamples: ['双手动起来。', '三轮驱动。', '国内国际双循环。'],
  },
];
