import { expect, it } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planText } from '../../planned-document.ts';
import { slotTexts } from '../../slot-texts.ts';

const rowsOf = (slide: Slide) => slotTexts(slide, 'item');
const rules = `湖区渡口管理办法

第一条　为了加强渡口管理，保障乘客安全，制定本办法。

第二条　本办法适用于湖区内渡口的设置、使用和管理。

渔船码头的管理另有规定的，从其规定。

第三条　渡口经营人应当为每艘渡船配备合格的渡工，渡工上岗前应当经过培训并取得证书，每两年复训一次；渡口经营人应当在渡口明显位置公布乘客定额、开航时间、停航条件和监督电话，并在每个航次开航前清点乘客人数，如实登记后方可开航，登记簿保存一年。

渡口经营人不得超过定额载客。

第四条　乡镇人民政府接到停航通知或者气象部门发布的大风、浓雾、暴雨预警后，应当立即组织渡口经营人采取下列措施：

（一）停止渡船航行；

（二）疏散候船乘客；

（三）检查系泊设备。

采取前款规定的措施，应当记录在案。

第五条　违反本办法第三条规定的，由县级交通运输部门责令改正，处一千元以上五千元以下罚款。

第六条　本办法自2026年5月1日起施行。
`;

it('keeps later paragraphs with their article, and leaves no article out', async () => {
  const { deck } = await planText(rules);
  const rows = deck.slides.flatMap(rowsOf);
  expect(rows).toContain(
    '第二条|本办法适用于湖区内渡口的设置、使用和管理|渔船码头的管理另有规定的，从其规定',
  );
  for (const number of ['第一条', '第三条', '第五条', '第六条'])
    expect(rows.filter((row) => row.startsWith(`${number}|`))).toHaveLength(1);
  expect(rows.find((row) => row.startsWith('第三条'))).toContain('不得超过定额载客');
});

it('keeps what an article announces with its items and with what follows them', async () => {
  const { deck } = await planText(rules);
  const row = deck.slides.flatMap(rowsOf).find((each) => each.startsWith('第四条'));
  expect(row).toContain('应当立即组织渡口经营人采取下列措施|（一）停止渡船航行|（二）疏散候船乘客');
  expect(row).toContain('采取前款规定的措施，应当记录在案');
});
