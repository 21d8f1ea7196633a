/** So many answers are kept; a long report asks about some thousands of clauses. */
const mostAnswers = 4096;
/** Longer texts are asked about once, and would hold much memory. */
const longestText = 400;

/**
 * A function of a text that keeps its answers: detectors, the planner and the line breaker ask the same of the same
 * clauses. When there are too many, all are dropped.
 */
export function remembered<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = work(text);
    if (text.length > longestText) return answer;
    if (answers.size >= mostAnswers) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
