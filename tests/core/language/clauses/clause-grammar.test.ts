import { describe, expect, it, vi } from 'vitest';
import { hasPredicate, isMeans, isOpenFrame } from '../../../../src/core/language/clauses/clause-grammar.ts';

const open = [
  '经国务院批准',
  '经税务部门依法认定',
  '经国务院、中央军事委员会批准',
  '国务院商务主管部门可以根据情节轻重和具体情况',
  '要按照网络化布局、智能化管理、一体化服务的要求',
  '如果您的情境需要部署至专有平台上',
  '进入紧急状态后',
  '行政执法机关作出重大执法决定前',
  '对因政策理解偏差或办税系统操作失误导致轻微失信的自然人',
  '受企业委托',
  '以及评委小组的专业评审',
  '结合工作任务、专业特点等因素',
  '出口特定两用物项符合下列情形之一的',
  '有下列情形之一的',
  '比照前款规定',
  '凡违反本办法的',
  '一旦发生重大灾情',
  '本办法所称出口经营者',
  '应当由其上级机关',
  '为保障国家粮食安全',
  '除国家另有规定外',
  '只有坚持改革',
  '但从活跃率可以看到',
  '事实说明',
  '我谨对贵国作为主席国',
  '我们既然是在开始学习',
  '计划所以要集中力量发展重工业',
  '把今年产量同去年产量比较一下',
  '以行政命令的方式',
  '為了使農業能够更快地發展',
  '對於重要產品的計劃收購',
  '由於國家建設的需要',
  '8月20日起',
  '直到 2012 年因為國際趨勢及社會氛圍對於透明治理的要求',
  '然而因公務員普遍對開放資料了解不多',
  '24日11时12分',
  '北京时间6月24日12时55分',
  '2012 年 11 月',
  '水利建设的重大成就充分说明',
  '鼓励发展以体育竞赛企业为主体',
  '新型数据中心是以支撑智能升级、融合创新为导向',
];
const whole = [
  '坚持稳中求进工作总基调',
  '全面建立自然人纳税信用信息采集机制',
  '各地区要加强组织领导',
  '经济运行总体平稳',
  '由税务部门负责实施',
  '对项目进行严格审查',
  '全年粮食产量达到1200万吨',
  '居民收入稳步提高',
  '可以申请延期',
  '应当依法公开',
  '把安全放在第一位',
  '经营主体超过100万户',
  '推进简政放权、放管结合',
  '将符合条件的人员纳入保障范围',
  '营商环境持续优化',
  '从严控制一般性支出',
  '城镇新增就业48万人',
  '把草原作为一个生命共同体',
  '稳定房地产投资',
  '國內商業和對外貿易有了巨大的發展',
  '8月20日起施行',
  '有关部门要认真做好编制说明',
  '发展以企业为主体的创新联合体',
  '改革的重点是以公开促公正',
];
const isWhole = (clause: string) => !isOpenFrame(clause) && hasPredicate(clause);

describe('a Chinese clause', () => {
  it.each(open)('hangs on another: %s', (clause) => {
    expect(isWhole(clause)).toBe(false);
  });

  it.each(whole)('says something by itself: %s', (clause) => {
    expect(isWhole(clause)).toBe(true);
  });
});

describe('what a clause names as the means of the next one', () => {
  it.each(['采取经济补偿等方式', '採取經濟補償等方式'])('%s', (clause) => {
    expect(isMeans(clause)).toBe(true);
  });
});

describe('the work on a clause without an end', () => {
  it('is in proportion to its words: what follows each of them is found once', () => {
    const words = 2_000;
    const slice = vi.spyOn(Array.prototype, 'slice');
    try {
      expect(hasPredicate('中'.repeat(words))).toBe(false);
      const copied = slice.mock.results.reduce((sum, { value }) => sum + (value as unknown[]).length, 0);
      expect(copied).toBeLessThan(words * 10);
    } finally {
      slice.mockRestore();
    }
  });
});
