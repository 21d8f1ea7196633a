// @ts-check
/** `npm run check:imports`: reports imports that break a rule of the house. */
import { findForbiddenImports, importRuleNames } from './checks/import-rules.mjs';

const [names, found] = [await importRuleNames(), await findForbiddenImports()];
for (const { rule, from, to } of found) console.error(`${rule}: ${from} → ${to}`);
console.log(`${names.length} rules, ${found.length} forbidden imports`);
process.exitCode = found.length === 0 ? 0 : 1;
