/** What a label names, at its end: 编制时间, 会议地点, 学号, 项目题目. */
const fieldWord =
  /(?:时间|日期|地点|单位|部门|人员|对象|姓名|学号|班级|院系|专业|学院|电话|邮箱|网址|链接|关键词|关键字|题目|名称|主持人?|记录人?|负责人|联系人|主讲人?|导师|老师|教师|组员|成员|组长|领域|編制時間|時間|地點|單位|姓名)$/u;
const englishField =
  /^(?:key ?words?|date|time|venue|location|author|name|attendees|participants|e-?mail|tel(?:ephone)?)$/iu;
const longestField = 90;

/** A label with its value on one line (编制时间：2017年8月21日, 关键词：…), as covers and heads of minutes have them. */
export function isField(text: string): boolean {
  if (text.length > longestField || /。./u.test(text)) return false;
  const label = /^([^:,。;]{1,12}):\s*\S/u.exec(text)?.[1]?.replaceAll(' ', '');
  return label !== undefined && (fieldWord.test(label) || englishField.test(label));
}
