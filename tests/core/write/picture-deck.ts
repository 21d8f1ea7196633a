import { base64Encode } from '../../../src/core/bytes/base64.ts';
import type { Project } from '../../../src/core/model/project/project.ts';
import { exportProject } from '../../../src/core/pipeline.ts';
import type { WriteFormat } from '../../../src/core/write/writer.ts';
import { exportResources } from '../../../src/shared/export-resources.ts';
import { planBytes } from '../planned-document.ts';
import { pngBytes } from '../sample-pictures.ts';

const text = '加快建设长三角城市群重要中心城市，坚持以高质量发展为首要任务，统筹推进科技创新和产业创新。';

export const bridgeUrl = `data:image/png;base64,${base64Encode(pngBytes(800, 500))}`;
const squareUrl = `data:image/png;base64,${base64Encode(pngBytes(500, 800, 0))}`;

function figure(url: string, alt: string, caption: string): string {
  return `<figure><img src="${url}" alt="${alt}"><figcaption>${caption}</figcaption></figure>`;
}

/** A report with a bridge and a square; `extra` stands at the end of its text. */
export function pictureProject(extra = ''): Promise<Project> {
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>关于城市建设情况的报告</title></head><body><article>
<h1>关于城市建设情况的报告</h1><p>${text}</p>
<h2>一、城市面貌焕然一新</h2><p>${text}</p>${figure(bridgeUrl, '一座“桥”', '图1 大桥&lt;全景&gt;')}<p>${text}</p>
<h2>二、重大项目加快推进</h2><p>${text}</p>${figure(squareUrl, 'C:\\Users\\wang\\广场.png', '图2 站前广场')}<p>${text}</p>
${extra}</article></body></html>`;
  return planBytes(new TextEncoder().encode(page), 'report.html', 'full');
}

export async function written(project: Project, format: WriteFormat): Promise<Uint8Array> {
  const result = await exportProject(project, format, exportResources(project.deck));
  if (!result.ok) throw new Error(result.error.code);
  return result.value.bytes;
}

export async function writtenText(project: Project, format: WriteFormat): Promise<string> {
  return new TextDecoder().decode(await written(project, format));
}
