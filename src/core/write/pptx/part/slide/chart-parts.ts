import type { SceneSlide } from '../../../../model/scene/scene.ts';
import type { SceneChart, SceneNode } from '../../../../model/scene/scene-node.ts';
import { chartXml } from '../../chart/chart-xml.ts';
import { workbook } from '../../chart/workbook.ts';
import type { Look } from '../../node/emitter.ts';
import type { Deflate } from '../../pack/deflate.ts';
import { contentTypes, type PackagePart, type PartRelationship, relationshipTypes } from '../package-part.ts';

/** Charts of the file, each with the sheet that holds its data. */
export interface ChartParts {
  readonly parts: readonly PackagePart[];
  /** Path of the part of each chart. */
  readonly paths: ReadonlyMap<SceneChart, string>;
}

export function chartParts(slides: readonly SceneSlide[], look: Look, deflate: Deflate): ChartParts {
  const paths = new Map<SceneChart, string>();
  const parts: PackagePart[] = [];
  for (const chart of slides.flatMap(({ nodes }) => nodes)) {
    if (chart.type !== 'chart' || paths.has(chart)) continue;
    const number = paths.size + 1;
    const path = `ppt/charts/chart${number}.xml`;
    const sheetPath = `ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`;
    paths.set(chart, path);
    parts.push(
      {
        path,
        contentType: contentTypes.chart,
        content: chartXml(chart, 'rId1', look),
        relationships: [{ id: 'rId1', type: relationshipTypes.package, target: sheetPath }],
      },
      { path: sheetPath, contentType: contentTypes.workbook, content: workbook(chart, deflate) },
    );
  }
  return { parts, paths };
}

/** How a slide finds its charts; `taken` relationships of the part have ids already. */
export function chartRelations(
  nodes: readonly SceneNode[],
  { paths }: ChartParts,
  taken: number,
): {
  readonly relationships: readonly PartRelationship[];
  readonly chartRelation: (chart: SceneChart) => string;
} {
  const charts = nodes.filter((node) => node.type === 'chart');
  const idOf = (index: number) => `rId${taken + index + 1}`;
  return {
    relationships: charts.map((chart, index) => ({
      id: idOf(index),
      type: relationshipTypes.chart,
      target: paths.get(chart) ?? '',
    })),
    chartRelation: (chart) => idOf(charts.indexOf(chart)),
  };
}
