import { readFileSync } from 'node:fs';
import type { Deck, Paragraph, SlideSlotRole } from '../../../src/core/model/deck/deck.ts';
import { deckBuilder } from './deck-builder.ts';

const sample = new URL('../../../resources/samples/f00-jiaxing-article.txt', import.meta.url);
export const f00Raw = readFileSync(sample, 'utf8');

/** A deck of the sample article by hand: every layout once, words and spans of the source. */
export function f00Deck(): Deck {
  const { quote, made, paragraph, slide } = deckBuilder(f00Raw);
  type Slot = readonly [SlideSlotRole, readonly Paragraph[]];
  const item = (...paragraphs: readonly Paragraph[]): Slot => ['item', paragraphs];
  const shortTitle = quote('奋力谱写中国式现代化嘉兴新篇章');
  const headings = [
    ['坚定贯彻落实党的二十大精神和省委决策部署', '以“两个率先”的实干实效奋力谱写中国式现代化嘉兴新篇章'],
    ['加快打造长三角城市群重要中心城市', '为奋力谱写中国式现代化嘉兴新篇章提供重要牵引'],
    ['坚定清醒有为做好2023年工作', '为奋力谱写中国式现代化嘉兴新篇章开好局起好步'],
  ] as const;
  const byline = paragraph([quote('中共嘉兴市委书记'), made('　', 'separator'), quote('陈伟')]);
  const sourceLine = paragraph([
    quote('来源：《今日浙江》杂志'),
    made('　', 'separator'),
    quote('2022-12-20'),
  ]);
  const pairs = [
    ['守好“红色根脉”', '新时代党建高地和清廉建设高地'],
    ['全面融入长三角一体化发展首位战略', '高质量发展高地'],
    ['持续深化数字化改革', '数字变革高地'],
    ['多党合作示范城市建设', '全过程人民民主实践高地'],
    ['创建全国文明典范城市', '新时代文化高地'],
    ['擦亮“幸福一‘嘉’人”民生优享品牌', '社会全面进步高地'],
    ['新时代美丽嘉兴建设', '生态文明高地'],
    ['扩中提低改革', '促进全体人民全面发展高地'],
  ] as const;
  const cities = [
    ['卓越', ['发展高质量', '城市高颜值']],
    ['理想', ['人们心生向往', '人生出彩', '吾心安处']],
    ['窗口', ['彰显中国特色社会主义制度优越性']],
    ['现代', ['创新智慧', '均衡协调', '绿色低碳', '开放包容', '共建共享']],
  ] as const;
  const types = ['实力', '创新', '枢纽', '品质', '活力', '开放', '智慧'];
  const projects = ['产业', '科创', '枢纽', '中心城区', '开放', '生态', '数字'];
  const reforms = [
    '城市空间功能优化',
    '市域一体化',
    '重大平台管理体制',
    '城市有机更新机制',
    '城乡融合发展试验',
    '滨海港产城统筹发展',
    '科技人才管理体制机制',
  ];
  const grips = [
    ['重大项目', '攻坚'],
    ['重点民生', '保障'],
    ['营商环境', '优化'],
  ] as const;
  const aim = paragraph(['全力打造长三角城市群重要中心城市']);
  return {
    language: 'zh',
    themeId: 'government-red',
    aspect: '16:9',
    footer: [shortTitle],
    sections: headings.map(([first, rest], index) => ({
      id: `section-${index + 1}`,
      title: [quote(`${first}，${rest}`)],
    })),
    slides: [
      slide('cover', null, [
        ['kicker', [paragraph(['敢为人先 再谱新篇'])]],
        ['title', [paragraph([shortTitle])]],
        ['byline', [byline]],
        ['source', [sourceLine]],
      ]),
      slide('agenda', null, [
        ['title', [paragraph([made('目录', 'agenda-title')])]],
        ...headings.map(([first, rest]) => item(paragraph([first]), paragraph([rest], 'detail'))),
      ]),
      slide('section', 0, [
        ['kicker', [paragraph([made('第一部分', 'part-label')])]],
        ['title', [paragraph([headings[0][0]])]],
        ['subtitle', [paragraph([headings[0][1]])]],
      ]),
      slide('statement', 0, [
        [
          'title',
          [
            paragraph([
              quote('嘉兴将扛起'),
              quote('“两个率先”', 'term'),
              quote('历史使命，', 'normal', '嘉兴将扛起'),
            ]),
            paragraph([quote('努力在全省奋进'), quote('“两个先行”', 'term'), quote('中勇当先锋、')]),
            paragraph([
              quote('打造', 'normal', '中勇当先锋'),
              quote('“八个高地”', 'term'),
              quote('中勇攀高峰'),
            ]),
          ],
        ],
        ['source', [paragraph([...sourceLine.runs, made('　第一部分第1段', 'source-label')])]],
      ]),
      slide('clauses', 0, [
        ['title', [paragraph(['大力弘扬伟大建党精神和红船精神'])]],
        item(paragraph(['全面落实新时代党的建设总要求'])),
        item(paragraph(['持之以恒推进全面从严治党'])),
        item(paragraph(['不断推进以党的自我革命引领社会革命在建党圣地生动实践'])),
        item(paragraph([quote('在打造新时代党建高地和清廉建设高地中勇攀高峰')])),
      ]),
      slide('matrix', 0, [
        ['title', [paragraph([headings[0][1]])]],
        ['column-head', [paragraph([quote('以', 'normal', '以守好'), quote('为牵引')])]],
        ['column-head', [paragraph([quote('在打造'), quote('中勇攀高峰')])]],
        ...pairs.map(([driver, goal]) => item(paragraph([driver]), paragraph([goal], 'goal'))),
      ]),
      slide('driver', 0, [
        ['title', [paragraph(['以新时代美丽嘉兴建设为牵引'])]],
        ['counter', [paragraph([{ ...made('7', 'counter'), weight: 'term' }, made(' / 8', 'counter')])]],
        item(paragraph(['深入实施生态立市战略'])),
        item(paragraph(['持续提升环境治理能力'])),
        item(paragraph(['积极争创全域水生态修复示范城市和绿水青山就是金山银山实践创新基地'])),
        item(paragraph(['深入推进全域“污水零直排区”“清新空气示范区”和“无废城市”建设'])),
        item(paragraph(['稳步推进碳达峰碳中和'])),
        [
          'conclusion',
          [
            paragraph([
              quote('在打造', 'shared', '碳达峰碳中和'),
              quote('生态文明高地'),
              quote('中勇攀高峰', 'shared', '生态文明高地'),
            ]),
          ],
        ],
      ]),
      slide('cards', 0, [
        ['title', [paragraph(['不断开辟奋力谱写中国式现代化嘉兴新篇章的新境界'])]],
        ...cities.map(([word, details]) =>
          item(
            paragraph([quote(word, 'normal', `“${word}之城`), quote('之城', 'shared', `${word}之城`)]),
            ...details.map((detail) => paragraph([detail], 'detail')),
          ),
        ),
      ]),
      slide('section', 1, [
        ['kicker', [paragraph([made('第二部分', 'part-label')])]],
        ['title', [paragraph([headings[1][0]])]],
        ['subtitle', [paragraph([headings[1][1]])]],
      ]),
      slide('scrolls', 1, [
        ['title', [paragraph([quote('锚定', 'lead'), quote('“七型城市”', 'term'), quote('目标定位')])]],
        ...types.map((word) =>
          item(paragraph([quote(word, 'normal', `${word}型`), quote('型', 'shared', `${word}型`)])),
        ),
        ['conclusion', [aim]],
      ]),
      slide('grid', 1, [
        ['title', [paragraph([quote('部署实施', 'lead'), quote('“七大工程”', 'term')])]],
        ...projects.map((word) =>
          item(
            paragraph([
              quote(word, 'normal', `${word}能级提升`),
              quote('能级提升', 'shared', `${word}能级提升`),
            ]),
          ),
        ),
      ]),
      slide('chain', 1, [
        ['title', [paragraph([quote('大力开展', 'lead'), quote('“七改联动”', 'term')])]],
        ...reforms.map((word) => item(paragraph([quote(word), quote('改革', 'shared', `${word}改革`)]))),
        ['conclusion', [aim]],
      ]),
      slide('pillars', 2, [
        ['title', [paragraph([quote('重点聚焦', 'lead'), quote('“三大抓手”', 'term'), quote('克难攻坚')])]],
        ...grips.map(([first, second]) =>
          item(paragraph([quote(first), quote(second, 'shared', `${first}${second}`)])),
        ),
        ['conclusion', [paragraph(['牵引撬动各方面各领域工作整体突破'])]],
      ]),
      slide('closing', null, [
        ['title', [paragraph(['努力以嘉兴的“稳”和“进”']), paragraph(['为全国全省大局作出更大贡献'])]],
        ['byline', [byline]],
      ]),
    ],
  };
}
