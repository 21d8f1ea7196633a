// @ts-check
/**
 * `npm run radicals`: writes `resources/lexicon/zh/radicals.txt`, the characters that CJK radicals are read as, from the
 * property Equivalent_Unified_Ideograph. JavaScript does not know it, and no package ships it; Perl does.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';

const program = `
use Unicode::UCD qw(charprop);
binmode STDOUT, ':utf8';
print Unicode::UCD::UnicodeVersion(), "\\n";
for my $code (0x2E80 .. 0x2FD5) {
  my $whole = charprop($code, 'Equivalent_Unified_Ideograph');
  print chr($code), $whole, "\\n" if defined $whole && $whole ne '' && $whole ne '<none>';
}
`;
const [version, ...pairs] = execFileSync('perl', ['-e', program], { encoding: 'utf8' }).trim().split('\n');
/** What normalisation says already needs no entry; rare characters outside the basic plane are in no font. */
const own = pairs.filter((pair) => pair.length === 2 && pair.charAt(0).normalize('NFKC') !== pair.charAt(1));
const lines = [
  '# Radicals with the characters that they are read as, in pairs; others are written by NFKC.',
  `# Reference: Equivalent_Unified_Ideograph of Unicode ${version}. Written by scripts/build-radicals.mjs.`,
];
for (let at = 0; at < own.length; at += 20) lines.push(own.slice(at, at + 20).join(' '));
writeFileSync(join(projectRoot, 'resources/lexicon/zh/radicals.txt'), `${lines.join('\n')}\n`);
console.log(`${own.length} radicals`);
