/** The surnames that some 95 % of Chinese people bear, and the common compound ones. */
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习保干惠';
const compoundSurnames = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '尉迟',
  '皇甫',
  '令狐',
  '慕容',
  '司徒',
  '夏侯',
  '端木',
  '独孤',
  '南宫',
  '公孙',
];

/** Endings of offices and ranks that stand before a name. */
const office =
  /(?:书记|省长|市长|县长|区长|州长|旗长|乡长|镇长|村长|部长|厅长|局长|处长|科长|司长|署长|行长|校长|院长|所长|会长|主席|主委|主任|总理|总统|秘书长|委员|常委|代表|教授|研究员|博士|院士|记者|通讯员|评论员|特约撰稿人|董事长|理事长|总经理|经理|总裁|总编辑|主编|政委|司令员|检察长|组长|队长|站长|馆长|台长|社长|调研员|巡视员|工程师|专员|大使|律师|发言人|首席[\u4e00-\u9fff]{2,4})$/u;

const ornament = /^[□■●◎◇◆○▲◢◣|/ ]+/u;

/** How many characters of a line are marks set before a name: ■ 本报记者 李明, ◎ 王芳. */
export function ornamentLength(text: string): number {
  return ornament.exec(text)?.[0].length ?? 0;
}

/** Whether folded text is a Chinese personal name as it stands in a byline. */
export function isPersonalName(text: string): boolean {
  if (/^[\u4e00-\u9fff]{2,5}·[\u4e00-\u9fff·]{2,8}$/u.test(text)) return true;
  if (!/^[\u4e00-\u9fff]{2,4}$/u.test(text)) return false;
  if (compoundSurnames.includes(text.slice(0, 2))) return text.length >= 3;
  return text.length <= 3 && surnames.includes(text.charAt(0));
}

/** Whether folded text is a line of several personal names: 王建国, 李晓梅. */
export function areNames(text: string): boolean {
  const names = text.split(/[ ,、]+/u);
  return names.length > 1 && names.every((name) => isPersonalName(name));
}

export function endsWithOffice(text: string): boolean {
  return office.test(text);
}

/** Characters of the name that words end with, alone or after an office (省长李明); null where they end with none. */
export function nameLength(words: string): number | null {
  const length = [2, 3, 4].find((each) => {
    const before = words.slice(0, -each);
    return isPersonalName(words.slice(-each)) && (words.length === each || endsWithOffice(before));
  });
  return length ?? null;
}

const organisation =
  /(?:办公[厅室]|委员会|联合会|政府|中央|[\u4e00-\u9fff]{2}委|党委|党组|纪委|[部厅局院会处科署行司]|公司|集团|大学|学院|学校|小学|中学|中心|小组|指挥部|支队|总队|调查队|法院|检察院|商会|工会|团委|编辑部|杂志社|出版社|课题组|编写组|调研组|评论员)$/u;

/** Whether folded text is the name of an office, without punctuation and figures. */
export function isOffice(text: string): boolean {
  return /^[\u4e00-\u9fffA-Za-z·()]{3,40}$/u.test(text) && organisation.test(text.replace(/\(.*\)$/u, ''));
}

const nobody =
  /^(?:佚名|匿名|无名氏?|未知|不详|网络|互联网|本站|本站原创|原创|转载|admin(?:istrator)?|anonymous|unknown|n\/?a)$/iu;

/** What a page fills in where it does not know who wrote a text or where it is from: 佚名, 本站原创, admin. */
export function namesNobody(name: string): boolean {
  return nobody.test(name.trim());
}
