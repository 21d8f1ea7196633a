// @ts-check
/** `npm run typecheck`: checks the types of every TypeScript project. */
import { checkTypes, typeProjects } from './checks/type-projects.mjs';

for (const project of typeProjects()) {
  const { ok, output } = await checkTypes(project);
  console.log(`${ok ? 'ok' : 'failed'}  ${project}`);
  if (!ok) {
    console.error(output);
    process.exitCode = 1;
  }
}
