import type { SlideSlot } from '../../model/deck/deck.ts';
import iconPaths from './icon-paths.json' with { type: 'json' };

export type IconName = keyof typeof iconPaths.icons;

/**
 * What a key word is about, by the words in it. A concept has one icon; words that could be read in two ways
 * (能力, 服务, 质量) are in none.
 */
const concepts: readonly { readonly icon: IconName; readonly words: RegExp }[] = [
  {
    icon: 'flask-conical',
    words: /科创|科技|科研|研发|创新|\b(?:science|research|innovation|technology)\b/iu,
  },
  { icon: 'factory', words: /产业|工业|制造|\b(?:industry|industrial|manufacturing)\b/iu },
  { icon: 'waypoints', words: /枢纽|网络|\b(?:network|hub)\b/iu },
  { icon: 'train-front', words: /交通|铁路|轨道|\b(?:transport|railway|rail)\b/iu },
  { icon: 'building-complex', words: /城区|城市|城镇|都市|\b(?:city|cities|urban)\b/iu },
  { icon: 'globe', words: /开放|国际|全球|外贸|\b(?:international|global|trade)\b/iu },
  { icon: 'leaf', words: /生态|绿色|环境保护|低碳|\b(?:ecology|green|climate|environmental)\b/iu },
  { icon: 'cpu', words: /数字|数据|智能|智慧|信息化|\b(?:digital|data)\b/iu },
  { icon: 'graduation-cap', words: /教育|学校|培训|\b(?:education|training|schools?)\b/iu },
  { icon: 'heart-pulse', words: /健康|医疗|卫生|\b(?:health|healthcare)\b/iu },
  { icon: 'wheat', words: /农业|粮食|\b(?:agriculture|grain)\b/iu },
  { icon: 'sprout', words: /乡村|农村|\b(?:rural)\b/iu },
  { icon: 'book-open', words: /文化|文明|\b(?:culture|cultural)\b/iu },
  { icon: 'shield-check', words: /安全|平安|\b(?:safety|security)\b/iu },
  { icon: 'coins', words: /金融|财政|资金|\b(?:finance|fiscal|funding)\b/iu },
  { icon: 'zap', words: /能源|电力|\b(?:energy|power)\b/iu },
  { icon: 'users', words: /人才|人口|\b(?:talent|people|population)\b/iu },
  { icon: 'scale', words: /法治|司法|公平|\b(?:justice|law|legal)\b/iu },
  { icon: 'flag', words: /党建|\b(?:party)\b/iu },
  { icon: 'shopping-bag', words: /消费|商贸|\b(?:consumption|retail)\b/iu },
  { icon: 'trending-up', words: /投资|\b(?:investment)\b/iu },
  { icon: 'hand-heart', words: /民生|养老|救助|\b(?:welfare)\b/iu },
  { icon: 'handshake', words: /营商|合作|\b(?:partnership|cooperation)\b/iu },
  { icon: 'house', words: /住房|安居|\b(?:housing)\b/iu },
  { icon: 'briefcase', words: /就业|创业|\b(?:jobs|employment)\b/iu },
  { icon: 'hard-hat', words: /项目|基建|\b(?:projects?|construction|infrastructure)\b/iu },
  { icon: 'droplets', words: /水利|水务|水资源|\b(?:water)\b/iu },
  { icon: 'waves-horizontal', words: /海洋|港口|\b(?:ocean|marine|ports?)\b/iu },
  { icon: 'plane', words: /航空|旅游|\b(?:aviation|tourism)\b/iu },
  { icon: 'rocket', words: /航天|\b(?:space)\b/iu },
  { icon: 'landmark', words: /政务|机关|\b(?:government)\b/iu },
];

/** Longer words say more than a picture could; letters of alphabets are half as wide. */
const longestWord = { han: 12, latin: 24 };

/**
 * An icon for each item of the slide, or null: icons stand only where every item has a sure one, and no two the
 * same. What all items have in common (能级提升) does not count.
 */
export function iconsOf(items: readonly SlideSlot[]): readonly IconName[] | null {
  const icons = items.map(iconOf);
  const sure = icons.filter((icon) => icon !== null);
  return sure.length === items.length && new Set(sure).size === sure.length ? sure : null;
}

function iconOf(item: SlideSlot): IconName | null {
  const main = item.paragraphs.find((paragraph) => paragraph.part === 'main');
  const own = main?.runs.filter((run) => run.weight !== 'shared').map((run) => run.text) ?? [];
  const word = own.join('').trim();
  const longest = /\p{Script=Han}/u.test(word) ? longestWord.han : longestWord.latin;
  if (word === '' || word.length > longest) return null;
  const fitting = concepts.filter(({ words }) => words.test(word));
  return fitting.length === 1 ? (fitting[0]?.icon ?? null) : null;
}
