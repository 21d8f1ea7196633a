import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/core/language/tokenise.ts';
import { wordOf } from '../../../src/core/language/words.ts';

function words(text: string): string {
  return tokenise(text, 'zh')
    .map((token) => wordOf(text, token))
    .join('|');
}

function classes(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(tokenise(text, 'zh').map((token) => [wordOf(text, token), token.wordClass]));
}

describe('words of Chinese', () => {
  it.each([
    ['新增仙桃、潜江', '新增|仙桃|、|潜江'],
    ['产业集群初步形成', '产业|集群|初步|形成'],
    ['50部文艺作品获得国家级奖项', '50|部|文艺|作品|获得|国家级|奖项'],
    ['公安部办公厅', '公安部|办公厅'],
    ['教育部办公厅关于印发', '教育部|办公厅|关于|印发'],
    ['推进早诊早治', '推进|早诊早治'],
    ['农村路实现全覆盖', '农村|路|实现|全覆盖'],
    ['三十一个省区市', '三十一|个|省区市'],
    ['一个目标、两项任务', '一|个|目标|、|两|项|任务'],
    ['一起统筹二三产业', '一起|统筹|二三|产业'],
    ['5万多名代表', '5万|多|名|代表'],
    ['5项目标', '5|项|目标'],
    ['推出170 余项新的举措', '推出|170|余|项|新|的|举措'],
    ['完成44项水毁修复', '完成|44|项|水|毁|修复'],
    ['回升向好态势', '回升|向好|态势'],
    ['向非银机构开放', '向|非|银|机构|开放'],
    ['第3届大会', '第3|届|大会'],
  ])('has the edges of %s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it.each([
    ['2023年3月5日召开', '2023年3月5日', 'time'],
    ['完成投资1.2万亿元', '1.2万亿', 'number'],
    ['完成投资1.2万亿元', '元', 'measure'],
    ['下降5.2%', '5.2%', 'number'],
    ['省委书记王浩主持', '王浩', 'person'],
    ['（记者 文洁）', '文洁', 'person'],
    ['李建国出席', '李建国', 'person'],
    ['业内人士张凡坦言', '张凡', 'person'],
    ['公安部办公厅', '公安部', 'organisation'],
    ['产业集群初步形成', '初步', 'adverb'],
    ['产业集群初步形成', '形成', 'verb'],
    ['加快发展', '发展', 'verbal-noun'],
    ['万众一心', '万众一心', 'idiom'],
    [
      '登录 https://ws.example.gov.cn/apply?type=new&id=12 办理',
      'https://ws.example.gov.cn/apply?type=new&id=12',
      'address',
    ],
    ['文件存放在 D:\\共享\\报装?表格 目录', 'D:\\共享\\报装?表格', 'address'],
    ['邮箱为a.b@example.com。', 'a.b@example.com', 'address'],
  ])('knows in %s what %s is', (text, word, wordClass) => {
    expect(classes(text)[word]).toBe(wordClass);
  });

  it('covers every character but white space, in order', () => {
    const text = '一、 “四好”农村路\t(2023年)，𠮷野家 ABC-12；https://a.cn/x?y。☆';
    let end = 0;
    for (const token of tokenise(text, 'zh')) {
      expect(text.slice(end, token.start).trim()).toBe('');
      expect(token.end).toBeGreaterThan(token.start);
      end = token.end;
    }
    expect(text.slice(end).trim()).toBe('');
  });
});
