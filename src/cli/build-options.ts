import type { PlanOptions } from '../core/deck/plan-deck.ts';
import { tigangError } from '../core/errors.ts';
import { err, ok, type Result } from '../core/result.ts';
import { builtInThemes, defaultThemeId } from '../shared/built-in-themes.ts';
import type { CommandLine } from './parse-command-line.ts';

/** The plan that the command line asks for; `theme-unknown` names the themes that there are. */
export function planOptions(line: CommandLine): Result<PlanOptions> {
  const themeId = line.themeId ?? defaultThemeId;
  if (!builtInThemes.has(themeId)) {
    return err(tigangError('theme-unknown', { theme: themeId, known: [...builtInThemes.keys()].join(', ') }));
  }
  return ok({ themeId, aspect: line.aspect, maxSlides: line.maxSlides, kind: line.documentKind });
}
