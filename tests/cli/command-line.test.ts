import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import zh from '../../resources/locales/zh-CN.json' with { type: 'json' };

const program = resolve(import.meta.dirname, '../../out/cli/tigang.mjs');
const sample = resolve(import.meta.dirname, '../../resources/samples/f00-jiaxing-article.txt');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tigang-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function tigang(args: readonly string[], language = 'zh_CN.UTF-8') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: language },
  });
  return { status, stdout, stderr };
}

describe('tigang build', () => {
  it('writes the sample in every format, and prints where', () => {
    for (const format of ['pptx', 'html', 'md', 'tigang']) {
      const name = `汇报.${format}`;
      expect(tigang(['build', sample, '-o', name])).toEqual({ status: 0, stdout: `${name}\n`, stderr: '' });
    }
    expect(Object.keys(unzipSync(readFileSync(join(folder, '汇报.pptx'))))).toContain('ppt/presentation.xml');
    expect(readFileSync(join(folder, '汇报.html'), 'utf8')).toContain('奋力谱写中国式现代化嘉兴新篇章');
    expect(readFileSync(join(folder, '汇报.md'), 'utf8')).toContain('产业能级提升');
    expect(readdirSync(folder).sort()).toEqual(['汇报.html', '汇报.md', '汇报.pptx', '汇报.tigang']);
  });

  it('says that a PDF takes the app where there is none', () => {
    const alone = join(folder, 'out/cli');
    cpSync(dirname(program), alone, { recursive: true });
    const args = [join(alone, 'tigang.mjs'), 'build', sample, '-o', '汇报.pdf'];
    const env = { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8' };
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `${zh.error['app-not-found'].replace('{{format}}', 'pdf')}\n`,
    });
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it('gives the same bytes twice, and from the saved project too', () => {
    tigang(['build', sample, '-o', 'a.pptx']);
    tigang(['build', sample, '-o', 'b.pptx']);
    tigang(['build', sample, '-o', 'deck.tigang']);
    tigang(['build', 'deck.tigang', '-o', 'c.pptx']);
    const bytes = (name: string) => readFileSync(join(folder, name));
    expect(bytes('a.pptx').equals(bytes('b.pptx'))).toBe(true);
    expect(bytes('a.pptx').equals(bytes('c.pptx'))).toBe(true);
  });

  it('builds a folder of documents, continues after a bad one, and says how many', () => {
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', 'good.md'), '# 工作要点\n\n一是抓项目。二是抓民生。\n');
    writeFileSync(join(folder, 'in', 'empty.txt'), '');
    const { status, stdout, stderr } = tigang(['build', 'in', '-o', 'out', '--to', 'md']);
    expect(status).toBe(1);
    expect(stdout).toBe(`${join('out', 'good.md')}\n`);
    expect(stderr).toContain('empty.txt');
    expect(readdirSync(join(folder, 'out'))).toEqual(['good.md']);
  });

  it('lists all that slides say: also who speaks on the cover, and the lead of points', () => {
    const cannot = '有下列情形之一的，不得申报';
    const points = ['（一）上年度被通报批评的；', '（二）未按期结题的；', '（三）材料不齐全的。'];
    writeFileSync(
      join(folder, 'rules.md'),
      `# 申报办法\n\n作者：李明\n\n## 申报条件\n\n${cannot}：\n\n${points.join('\n\n')}\n\n## 申报时间\n\n每年三月受理，四月评审。\n`,
    );
    const { stdout } = tigang(['deck', 'rules.md']);
    expect(stdout).toContain('· 李明');
    expect(stdout).toContain(cannot);
    expect(stdout).toMatch(/^ {5}- .*上年度被通报批评的/mu);
  });

  it('keeps to the slide budget', () => {
    const { stdout } = tigang(['deck', sample, '--json', '--max-slides', '12']);
    expect(JSON.parse(stdout).slides.length).toBeLessThanOrEqual(12);
  });

  it('leaves the old file whole and nothing beside it when the target cannot be written', () => {
    mkdirSync(join(folder, 'deck.pptx'));
    const { status, stderr } = tigang(['build', sample, '-o', 'deck.pptx']);
    expect(status).toBe(1);
    expect(stderr).toContain('deck.pptx');
    expect(readdirSync(folder)).toEqual(['deck.pptx']);
  });
});

describe('bad input', () => {
  const cases: readonly [name: string, make: (path: string) => void][] = [
    ['empty.txt', (path) => writeFileSync(path, '')],
    ['blank.txt', (path) => writeFileSync(path, ' \n\u3000\n')],
    [
      'binary.txt',
      (path) => writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 255, 254, 0, 0])),
    ],
    [
      'undecodable.txt',
      (path) => writeFileSync(path, Buffer.from([0xe6, 0x8f, 0xff, 0xff, 0x80, 0x80, 0xff, 0x41])),
    ],
    ['folder.txt', (path) => mkdirSync(path)],
    [
      'huge.txt',
      (path) => {
        writeFileSync(path, '');
        truncateSync(path, 20 * 2 ** 20);
      },
    ],
    ['picture.jpg', (path) => writeFileSync(path, 'x')],
    ['damaged.tigang', (path) => writeFileSync(path, 'PK no zip')],
    ['gone.txt', () => {}],
  ];

  it.each(cases)('tells what is wrong with %s in one line, in both languages', (name, make) => {
    make(join(folder, name));
    for (const language of ['zh_CN.UTF-8', 'en_US.UTF-8']) {
      const { status, stdout, stderr } = tigang(['structure', name], language);
      expect(status).toBe(1);
      expect(stdout).toBe('');
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr).toContain(name);
      expect(stderr).not.toContain('{{');
      expect(/\p{Script=Han}/u.test(stderr)).toBe(language.startsWith('zh'));
    }
  });

  it('makes a deck of a text without any structure', () => {
    writeFileSync(join(folder, 'line.txt'), '推动高质量发展要统筹兼顾，'.repeat(300));
    expect(tigang(['build', 'line.txt', '-o', 'line.pptx'])).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('tigang structure', () => {
  it('tells the structure that a saved project was made with', () => {
    tigang(['build', sample, '-o', 'deck.tigang']);
    expect(tigang(['structure', 'deck.tigang'])).toEqual(tigang(['structure', sample]));
  });

  it('names the formats that it reads where it does not know one', () => {
    writeFileSync(join(folder, '数据.dat'), Buffer.from([0, 1, 2, 3, 0, 0, 7]));
    const { status, stderr } = tigang(['structure', '数据.dat']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/tigang .*docx/u);
    expect(stderr).not.toContain('对话框');
  });
});

describe('wrong usage', () => {
  it('says what is wrong and how to call it, and ends with 2', () => {
    const { status, stderr } = tigang(['build', sample]);
    expect(status).toBe(2);
    expect(stderr).toBe(`${zh.cli.outputMissing}\n${zh.cli.usage}\n`);
  });

  it('prints its usage when asked', () => {
    expect(tigang(['--help'])).toEqual({ status: 0, stdout: `${zh.cli.usage}\n`, stderr: '' });
  });
});

describe('tigang check', () => {
  it('accounts for every character in the form of the interface', () => {
    writeFileSync(
      join(folder, '通报.txt'),
      '工作通报\n\n一、基本情况\n全市经济稳中有进，工业增长百分之五。\n首页 > 新闻\n',
    );
    const { ledger } = JSON.parse(tigang(['check', '通报.txt', '--json']).stdout);
    expect(Object.keys(ledger).sort()).toEqual(['inNotes', 'leftOut', 'metadata', 'onSlides', 'total']);
    const left = ledger.leftOut.reduce((sum: number, { length }: { length: number }) => sum + length, 0);
    expect(ledger.onSlides + ledger.inNotes + ledger.metadata + left).toBe(ledger.total);
    for (const piece of ledger.leftOut) {
      expect(Object.keys(piece).sort()).toEqual(['end', 'length', 'reason', 'start', 'text']);
    }
    expect(tigang(['check', '通报.txt']).stdout).toContain(`原文可见 ${ledger.total} 字`);
  });
});

describe('a reader that stops reading', () => {
  it('ends every command quietly', async () => {
    for (const args of [
      ['structure', sample, '--json'],
      ['deck', sample, '--json'],
      ['check', sample, '--json'],
      ['build', sample, '-o', 'deck.md'],
    ]) {
      const child = spawn(process.execPath, [program, ...args], { cwd: folder });
      child.stdout.destroy();
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', (chunk) => {
        stderr += chunk;
      });
      const [status] = await once(child, 'close');
      expect({ command: args[0], status, stderr }).toEqual({
        command: args[0],
        status: tigang(args).status,
        stderr: '',
      });
    }
  });
});
