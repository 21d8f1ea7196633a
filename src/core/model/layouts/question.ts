import { defineLayout } from './layout-definition.ts';

/** A question as title, and the whole sentences that answer it, with who says them. */
export const question = defineLayout({
  name: 'question',
  label: { zh: '问答', en: 'Question and answer' },
  body: 'form',
  traits: ['stresses', 'recurs'],
  specimen: [
    { role: 'title', main: '为什么要修订这部条例？' },
    { role: 'item', main: '原条例施行已满十年，许多规定不再适应实际。' },
    { role: 'item', main: '这次修订把群众反映集中的停车、充电问题写进了法律。' },
    { role: 'byline', main: '市人大法制委员会主任委员 王某' },
  ],
});
