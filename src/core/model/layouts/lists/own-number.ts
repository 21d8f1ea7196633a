const numbered =
  /^\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、．.]|第[一二三四五六七八九十百\d]{1,4}|步骤[一二三四五六七八九十\d]|[①-⑳]|[一二三四五六七八九十]是|首先|其[一二三次]|(?:问|Q|Step |STEP )\d)/u;

/** Whether the author has numbered the item: 第四步：…, 1. …, Q1：…. A layout that counts draws no number before it. */
export function hasOwnNumber(text: string): boolean {
  return numbered.test(text);
}
