import { describe, expect, it } from 'vitest';
import { hasPredicate, isOpenFrame } from '../../../src/core/language/clause-grammar.ts';

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
