import { childElements, childNamed, type XmlElement } from '../package/xml-tree.ts';
import {
  accented,
  applied,
  delimited,
  fraction,
  type MathLosses,
  operator,
  root,
  rows,
  scripts,
  stacked,
  withoutInvisible,
} from './linear-math.ts';

/** A formula of Office Math (ECMA-376 part 1, 22.1) in one line. */
export function officeMath(math: XmlElement, losses: MathLosses): string {
  return withoutInvisible(contentOf(math, losses)).trim();
}

/** Deleted text, and properties. */
const passedOver = new Set(['w:del', 'w:moveFrom', 'w:rPr', 'm:ctrlPr']);

function contentOf(parent: XmlElement, losses: MathLosses): string {
  let text = '';
  for (const child of childElements(parent)) {
    if (passedOver.has(child.name) || child.name.endsWith('Pr')) continue;
    text += partOf(child, losses);
  }
  return text;
}

function partOf(part: XmlElement, losses: MathLosses): string {
  const text = (name: string) => {
    const child = childNamed(part, name);
    return child === null ? '' : contentOf(child, losses);
  };
  const all = (name: string) => childElements(part).filter((child) => child.name === name);
  const value = (properties: string, name: string) =>
    childNamed(childNamed(part, properties), name)?.attributes['m:val'];
  switch (part.name) {
    case 'm:t':
    case 'w:t':
    case 'a:t':
      return part.children.filter((child) => typeof child === 'string').join('');
    case 'm:f':
      return value('m:fPr', 'm:type') === 'noBar'
        ? stacked(text('m:num'), text('m:den'), losses)
        : fraction(text('m:num'), text('m:den'));
    case 'm:sSup':
      return scripts(text('m:e'), '', text('m:sup'));
    case 'm:sSub':
      return scripts(text('m:e'), text('m:sub'), '');
    case 'm:sSubSup':
      return scripts(text('m:e'), text('m:sub'), text('m:sup'));
    case 'm:sPre':
      return `${scripts('', text('m:sub'), text('m:sup'))}${text('m:e')}`;
    case 'm:rad': {
      const isHidden = isOn(childNamed(childNamed(part, 'm:radPr'), 'm:degHide'));
      return root(isHidden ? '' : text('m:deg'), text('m:e'));
    }
    case 'm:nary':
      return operator(value('m:naryPr', 'm:chr') ?? '∫', text('m:sub'), text('m:sup'), text('m:e'));
    case 'm:d': {
      const separator = value('m:dPr', 'm:sepChr') ?? '|';
      const parts = all('m:e').map((each) => {
        const [only, ...others] = childElements(each).filter(({ name }) => !name.endsWith('Pr'));
        const isMatrix = only?.name === 'm:m' && others.length === 0;
        return isMatrix ? rows(matrixCells(only, losses)) : contentOf(each, losses);
      });
      return delimited(
        value('m:dPr', 'm:begChr') ?? '(',
        parts,
        separator,
        value('m:dPr', 'm:endChr') ?? ')',
      );
    }
    case 'm:bar':
      return accented(text('m:e'), value('m:barPr', 'm:pos') === 'top' ? '\u0304' : '\u0332', losses);
    case 'm:acc':
      return accented(text('m:e'), value('m:accPr', 'm:chr') ?? '\u0302', losses);
    case 'm:groupChr':
      losses.count += 1;
      return text('m:e');
    case 'm:limLow':
      return scripts(text('m:e'), text('m:lim'), '');
    case 'm:limUpp':
      return scripts(text('m:e'), '', text('m:lim'));
    case 'm:func':
      return applied(text('m:fName'), text('m:e'));
    case 'm:m':
      return `[${rows(matrixCells(part, losses))}]`;
    case 'm:eqArr':
      return rows(all('m:e').map((row) => [contentOf(row, losses).replaceAll('&', '')]));
    case 'm:phant':
      return isOn(childNamed(childNamed(part, 'm:phantPr'), 'm:show') ?? part) ? text('m:e') : '';
    default:
      return contentOf(part, losses);
  }
}

function matrixCells(matrix: XmlElement, losses: MathLosses): readonly (readonly string[])[] {
  return childElements(matrix)
    .filter(({ name }) => name === 'm:mr')
    .map((row) =>
      childElements(row)
        .filter(({ name }) => name === 'm:e')
        .map((cell) => contentOf(cell, losses)),
    );
}

function isOn(property: XmlElement | null): boolean {
  return property !== null && !/^(?:0|false|off)$/u.test(property.attributes['m:val'] ?? '1');
}
