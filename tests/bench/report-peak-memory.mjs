// @ts-check
/** Preloaded into a Node process by `--import`: writes the most memory it ever had, when it ends. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.TIGANG_PEAK_FILE;
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
