import { expect, it } from 'vitest';
import { planBytes, planText } from '../../planned-document.ts';

async function coverOf(
  text: string,
  fileName: string | null = null,
): Promise<Readonly<Record<string, string>>> {
  const { deck } = await planBytes(new TextEncoder().encode(text), fileName);
  return Object.fromEntries(
    (deck.slides[0]?.slots ?? []).map(({ role, paragraphs }) => [
      role,
      paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join(''),
    ]),
  );
}

const body = '各地要加强渠道巡查，及时清理淤泥，保证农田用水。各单位要做好放水计划，提前通知农户。';

it('offices that issue a document together stand on the cover once', async () => {
  const cover = await coverOf(
    `水利部 财政部 农业农村部关于加强灌区管理的意见\n\n一、总体要求\n\n${body}\n\n二、重点任务\n\n${body}\n\n水利部 财政部 农业农村部\n2026年3月5日\n`,
  );
  expect(cover.title).toBe('水利部 财政部 农业农村部关于加强灌区管理的意见');
  expect(cover.byline).toBeUndefined();
});

it('offices that sign one below the other stand apart on the cover', async () => {
  const cover = await coverOf(
    `关于加强灌区管理的通知\n\n各市水利局：\n\n一、总体要求\n\n${body}\n\n二、重点任务\n\n${body}\n\n青岚省水利厅办公室\n\n青岚省财政厅办公室\n\n2026年3月5日\n`,
  );
  expect(cover.byline).toBe('青岚省水利厅办公室　青岚省财政厅办公室');
});

it('since when rules hold stands on their cover', async () => {
  const articles = ['一', '二', '三', '四', '五', '六']
    .map((number) => `第${number}条　${body}`)
    .join('\n\n');
  const cover = await coverOf(
    `灌区用水管理办法\n\n${articles}\n\n第七条　本办法自2026年7月1日起施行。《灌区供水规定》同时废止。\n`,
  );
  expect(cover.source).toContain('自2026年7月1日起施行');
});

it('the day of a page is none of the law on it', async () => {
  const articles = ['一', '二', '三', '四', '五', '六']
    .map((number) => `第${number}条　${body}`)
    .join('\n\n');
  const cover = await coverOf(
    `灌区用水管理法\n\n发布时间：2018-05-17\n\n2018年3月20日，水利会议表决通过了《灌区用水管理法》。\n\n${articles}\n\n第七条　本法自公布之日起施行。\n`,
  );
  expect(cover.source).toContain('2018年3月20日');
  expect(cover.source).not.toContain('2018-05-17');
});

it('an agency stands beside the title that it sends, not before it', async () => {
  const cover = await coverOf(
    `新华网北京4月9日电 题：灌区里的新书房\n\n${body}\n\n书房每天开放八小时，村民可以借书。\n`,
  );
  expect(cover.title).toBe('灌区里的新书房');
  expect(cover.source).toContain('新华网北京4月9日电');
});

it('the name of the plan that a notice sends out is none of its sections', async () => {
  const { deck } = await planText(
    `水利部关于印发《灌区现代化改造规划》的通知\n\n各省水利厅：\n\n现将《灌区现代化改造规划》印发给你们，请认真执行。\n\n水利部\n2026年3月5日\n\n灌区现代化改造规划\n\n为推进灌区改造，制定本规划。${body}\n\n一、总体要求\n\n${body}\n\n二、重点任务\n\n${body}\n\n三、保障措施\n\n${body}\n`,
  );
  expect(deck.sections.map(({ title }) => title.map(({ text }) => text).join(''))).toEqual([
    '总体要求',
    '重点任务',
    '保障措施',
  ]);
});

const paragraphs = `${body}\n\n大家都知道，水是庄稼的命根子，今年的雨水又比往年少。我们要把每一方水都用好。\n`;

it.each([
  [
    'a speech below the name of who gives it, the day and a credit',
    `李晓梅\n\n（2026年6月21日）\n\n摄影 王建国\n\n亲爱的2026届毕业生同学们：\n\n今天，我们在这里隆重举行毕业典礼，共同见证大家完成学业的时刻。\n\n${paragraphs}`,
    { title: '2026届毕业典礼', byline: '李晓梅', source: '2026年6月21日' },
  ],
  [
    'a call',
    `全体村民们：\n\n你们好！为保证春灌用水，我们向全村发出倡议：\n\n${paragraphs}\n河东村村民委员会\n2026年3月9日\n`,
    { title: '倡议书', byline: '河东村村民委员会' },
  ],
  [
    'a report of a government',
    `各位代表：\n\n现在，我代表水利厅，向大会报告水利工作，请予审议。\n\n${paragraphs}`,
    { title: '水利工作报告' },
  ],
  [
    'a notice',
    `各部门：\n\n根据上级安排，现将国庆节放假安排通知如下：\n\n一、10月1日至7日放假，共7天。\n\n二、各单位要安排好值班。\n\n三、假期要注意安全。\n\n水利局\n2026年9月20日\n`,
    { title: '国庆节放假安排通知' },
  ],
  [
    'a document that a report gives in full',
    `---\ntitle: 水利部印发《关于加强灌区管理的意见》\ndate: 2026-04-01 01:23:12.648143\n---\n\n新华社北京3月21日电 近日，水利部印发了《关于加强灌区管理的意见》，并发出通知，要求各地认真执行。\n\n《关于加强灌区管理的意见》全文如下。\n\n一、总体要求\n\n${paragraphs}\n二、重点任务\n\n${paragraphs}`,
    { title: '关于加强灌区管理的意见', source: '2026年3月21日' },
  ],
])('%s has its name on the cover', async (_, text, expected) => {
  expect(await coverOf(text, text.startsWith('---') ? 'a.md' : null)).toMatchObject(expected);
});

it('an English release says on its cover who sends it and who speaks, and its front is no chapter', async () => {
  const text =
    'We have cleared the channels of the district this spring, and the farmers say that the water came early. ';
  const markdown = `# Speech: Water for Every Farm\n\n**Wednesday, 17 May 2017, 10:02 am**  \n**Speech: River Valley Party**\n\n**Rt Hon Anna Reed**  \nRiver Valley Party Leader\n\n**WATER RIGHTS**\n\n${text.repeat(3)}\n\nAdvertisement - scroll to continue reading\n\n**FARMS FIRST**\n\n${text.repeat(3)}\n`;
  const { deck } = await planBytes(new TextEncoder().encode(markdown), 'speech.md');
  const cover = await coverOf(markdown, 'speech.md');
  expect(cover.byline).toContain('Anna Reed');
  expect(cover.source).toContain('River Valley Party');
  expect(deck.sections.map(({ title }) => title.map((run) => run.text).join(''))).toEqual([
    'WATER RIGHTS',
    'FARMS FIRST',
  ]);
});

it('offices that sign below each other stand apart on the cover', async () => {
  const cover = await coverOf(
    `关于做好灌区用水工作的通知\n\n各乡镇：\n\n${body}\n\n一、加强巡查\n\n${body}\n\n二、保障放水\n\n${body}\n\n青岚县水利局\n青岚县农业农村局\n2026年3月5日\n`,
  );
  expect(cover.byline).toBe('青岚县水利局　青岚县农业农村局');
});

it('offices that the title counts are not listed below it', async () => {
  const offices = ['水利局', '财政局', '农业农村局', '应急管理局', '气象局'].map((name) => `青岚县${name}`);
  const cover = await coverOf(
    `青岚县水利局等五部门关于加强灌区管理的实施意见\n\n各乡镇：\n\n${body}\n\n一、总体要求\n\n${body}\n\n二、重点任务\n\n${body}\n\n${offices.join('\n')}\n2026年3月5日\n`,
  );
  expect(cover.byline).toBeUndefined();
});

it.each([
  [
    '2026年3月5日青岚县第九届人民代表大会第二次会议通过',
    '2026年3月5日青岚县第九届人民代表大会第二次会议通过',
  ],
  ['（2026年3月5日青岚县人民代表大会常务委员会批准）', '2026年3月5日青岚县人民代表大会常务委员会批准'],
  ['（2026年3月5日通过）', '2026年3月5日'],
])('who passed rules stands on their cover: %s', async (line, expected) => {
  const articles = ['一', '二', '三', '四', '五', '六']
    .map((number) => `第${number}条　${body}`)
    .join('\n\n');
  const cover = await coverOf(`灌区用水管理条例\n\n${line}\n\n${articles}\n`);
  expect(cover.source).toBe(expected);
});
