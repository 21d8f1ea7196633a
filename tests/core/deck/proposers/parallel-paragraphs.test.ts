import { expect, test } from 'vitest';
import { planText } from '../../planned-document.ts';

const text = [
  '全县林业工作的安排',
  '一、造林',
  '造林工作要坚持质量第一，统一规划，分片落实，做到栽一片、活一片、成林一片。',
  '我们支持各乡镇兴办苗圃的计划，反对盲目从外地调运苗木的做法。苗圃要在年底前落实地块，开春前备足良种，县里按面积给予补贴，连续两年不合格的停发。',
  '我们支持各林场承包荒山的要求，反对只占山不造林的行为。承包合同由县林业局统一印制，期限不少于三十年，三年内不造林的收回另行发包。',
  '我们支持各村组织护林队的办法，反对乱砍滥伐、毁林开荒的现象。护林员由村民代表推选，报酬由乡镇统筹，每年年底评议一次并张榜公布。',
  '二、防火',
  '防火期内，各乡镇要严格野外用火审批，落实二十四小时值班，组织好扑火队伍。',
].join('\n\n');

test('paragraphs of one shape that say more than their first clauses are told once', async () => {
  const { deck, source } = await planText(text);
  for (const said of ['兴办苗圃的计划', '承包荒山的要求', '组织护林队的办法']) {
    const at = source.raw.indexOf(said);
    const telling = deck.slides.filter(({ slots }) =>
      slots.some(
        ({ role, paragraphs }) =>
          role === 'item' &&
          paragraphs.some(({ runs }) =>
            runs.some(({ prov }) => prov.type === 'source' && prov.start <= at && prov.end > at),
          ),
      ),
    );
    expect(telling, said).toHaveLength(1);
  }
});
