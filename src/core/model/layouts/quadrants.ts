import { defineLayout } from './layout-definition.ts';
import { areQuadrants } from './lists/opposites.ts';

/** Two by two: what the heads say of two pairs of opposites (优势, 劣势, 机会, 威胁; 重要且紧急 …). */
export const quadrants = defineLayout({
  name: 'quadrants',
  label: { zh: '四象限', en: 'Quadrants' },
  body: 'points',
  traits: ['stresses'],
  list: { accepts: ({ heads }) => (areQuadrants(heads) ? 0.97 : 0), maxItems: 4 },
  specimen: [
    { role: 'title', main: '发展环境分析' },
    { role: 'item', main: '优势', detail: '产业门类齐全，港口条件优越。' },
    { role: 'item', main: '劣势', detail: '创新能力不强，人才总量不足。' },
    { role: 'item', main: '机会', detail: '区域一体化加快推进。' },
    { role: 'item', main: '威胁', detail: '外部需求收缩，要素成本上升。' },
  ],
});
