/// <reference path="../../../language/raw-imports.d.ts" />
import fieldWordsFile from '../../../../../resources/lexicon/zh/field-words.txt?raw';
import { alternation } from '../../../language/word-list.ts';

/** What a label names, at its end: 编制时间, 会议地点, 学号, 项目题目. */
const fieldWord = new RegExp(`(?:${alternation(fieldWordsFile)})$`, 'u');
const englishField =
  /^(?:key ?words?|date|time|venue|location|author|name|attendees|participants|e-?mail|tel(?:ephone)?)$/iu;
const longestField = 90;

/** A label with its value on one line (编制时间：2017年8月21日, 关键词：…), as covers and heads of minutes have them. */
export function isField(text: string): boolean {
  if (text.length > longestField || /。./u.test(text)) return false;
  const label = /^([^:,。;]{1,12}):\s*\S/u.exec(text)?.[1]?.replaceAll(' ', '');
  return label !== undefined && (fieldWord.test(label) || englishField.test(label));
}
