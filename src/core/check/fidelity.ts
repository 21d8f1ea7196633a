import type { Run } from '../model/deck/deck.ts';
import type { Project } from '../model/project/project.ts';
import { span } from '../model/span.ts';
import type { FidelityCheck, FidelityFinding } from './check-report.ts';
import { isFaithful, isLiteral, placedParagraphs } from './deck-runs.ts';

/** Does every run that claims the source's wording have it? */
export function checkFidelity({ source, deck }: Project): FidelityCheck {
  const findings: FidelityFinding[] = [];
  let literalLength = 0;
  let unfaithfulLength = 0;
  let changedLength = 0;
  let userLength = 0;
  for (const { slideId, slotId, paragraph } of placedParagraphs(deck)) {
    for (const run of paragraph.runs) {
      if (run.prov.type === 'user') userLength += run.text.length;
      else if (run.prov.type === 'source' && !isLiteral(run)) changedLength += run.text.length;
      if (!isLiteral(run)) continue;
      literalLength += run.text.length;
      if (isFaithful(run, source.raw)) continue;
      unfaithfulLength += run.text.length;
      findings.push({ slideId, slotId, text: run.text, span: claimedSpan(run) });
    }
  }
  const ratio = literalLength === 0 ? 1 : (literalLength - unfaithfulLength) / literalLength;
  return { ratio, literalLength, changedLength, userLength, findings };
}

function claimedSpan({ prov }: Run) {
  return prov.type === 'source' ? span(prov.start, prov.end) : span(0, 0);
}
