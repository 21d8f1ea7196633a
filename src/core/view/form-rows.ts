const fewestCells = 4;
const number = /^[-+−±（(]?[\d０-９][\d０-９,，.．]*[)）]?[%％‰\p{L}]{0,6}$/u;
/** What notes and sums of a table of data begin with. */
const noteRow =
  /^(?:备\s*注|附?注|说\s*明|合\s*计|总\s*计|小\s*计|(?:数据|资料)?来源|notes?|remarks?|total|sources?)/iu;

/** Whether rows are those of a form: 姓名 | 韩露 | 性别 | 女 above 工作经历 | what it was, over all other columns. */
export function areFormRows([first = [], ...others]: readonly (readonly string[])[]): boolean {
  if (first.length < fewestCells || first.length % 2 !== 0) return false;
  return others.some((cells) => {
    const [label = '', value = ''] = cells.map((cell) => cell.trim());
    const isPair = cells.length === 2 && label !== '' && label.length < value.length;
    return isPair && !noteRow.test(label) && !number.test(value);
  });
}
