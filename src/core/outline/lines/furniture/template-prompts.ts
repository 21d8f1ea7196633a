import type { DocumentView } from '../../../view/document-view.ts';
import type { LineRole } from '../line-role.ts';

const longestPrompt = 60;
/** What a template says in place of the words that its author was to write. */
const chinesePrompt =
  /^(?:(?:单击|双击|点击|请)(?:此处|这里|图标|占位符)?(?:可以?)?(?:编辑|添加|输入|插入|键入)(?:您?的?)?(?:此处)?.{0,2}(?:母版)?(?:主?标题|副标题|文本|文字|正文|内容|图片|关键字|说明)(?:内容|样式|描述|信息)?|请?(?:在?此处|在此|在?这里)(?:可以)?(?:添加|输入|编辑|填写)(?:您?的)?(?:主?标题|副标题|文本|文字|正文|内容|说明)(?:内容|描述)?|(?:添加|输入)(?:您?的)?(?:主?标题|副标题|文本|文字|正文)(?:内容)?|第[二三四五]级)[。.…]*$/u;
const englishPrompt =
  /^(?:(?:click|tap|double[- ]click)(?: here)?(?: icon)? to (?:add|edit|insert|type)(?: your| the| master)* (?:title|subtitle|text|content|picture|notes|titles?|text styles|title style|subtitle style)(?: here)?|(?:your |insert |add |enter |type |supporting |body |sub)*(?:text|title|subtitle|content|caption|heading)(?: goes)? here|(?:second|third|fourth|fifth) level|edit master text styles)[.…]*$/iu;

/** Prompts of a template that nobody has written over, on the slides of a presentation. */
export function findTemplatePrompts({ source, blocks }: DocumentView): readonly LineRole[] {
  if (source.format !== 'pptx') return [];
  return blocks
    .filter(({ text, block: { hint } }) => isPrompt(text) && hint?.kind !== 'table-row')
    .map(({ index }) => ({
      blockIndex: index,
      kind: 'furniture',
      confidence: 0.98,
      reason: 'template-prompt',
    }));
}

function isPrompt(text: string): boolean {
  if (/^lorem ipsum\b/iu.test(text)) return true;
  return text.length <= longestPrompt && (chinesePrompt.test(text) || englishPrompt.test(text));
}
