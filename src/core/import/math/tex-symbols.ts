/** What commands of LaTeX show (The Comprehensive LaTeX Symbol List), for those that papers and textbooks use. */

const letters =
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω ' +
  'Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ';
const signs =
  'times × div ÷ cdot · ast ∗ star ⋆ circ ∘ bullet • pm ± mp ∓ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ equiv ≡ approx ≈ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫ lt < gt > ' +
  'in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ lnot ¬ land ∧ wedge ∧ lor ∨ vee ∨ ' +
  'to → rightarrow → longrightarrow ⟶ leftarrow ← leftrightarrow ↔ Rightarrow ⇒ implies ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ mapsto ↦ uparrow ↑ downarrow ↓ rightleftharpoons ⇌ ' +
  'infty ∞ partial ∂ nabla ∇ angle ∠ perp ⊥ parallel ∥ mid | degree ° prime ′ dagger † oplus ⊕ otimes ⊗ therefore ∴ because ∵ triangle △ square □ ' +
  'ldots … cdots … dots … vdots ⋮ ddots ⋱ colon : lbrace { rbrace } langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lvert | rvert | vert | lVert ‖ rVert ‖ Vert ‖ backslash \\';
const operators =
  'sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ lim lim max max min min sup sup inf inf limsup limsup liminf liminf argmax argmax argmin argmin';
const functions =
  'sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln lg exp det dim ker gcd deg Pr mod arg';

const pairsOf = (list: string): readonly (readonly [string, string])[] => {
  const words = list.split(' ');
  return words.flatMap((name, at) => (at % 2 === 0 ? [[name, words[at + 1] ?? ''] as const] : []));
};

export const texSymbols: ReadonlyMap<string, string> = new Map([...pairsOf(letters), ...pairsOf(signs)]);
/** Signs with bounds, of what follows them. */
export const texOperators: ReadonlyMap<string, string> = new Map(pairsOf(operators));
export const texFunctions: ReadonlySet<string> = new Set(functions.split(' '));
/** Marks above a letter, as the combining characters for them. */
export const texAccents: ReadonlyMap<string, string> = new Map(
  pairsOf(
    'hat \u0302 widehat \u0302 bar \u0304 overline \u0304 vec \u20d7 overrightarrow \u20d7 tilde \u0303 widetilde \u0303 dot \u0307 ddot \u0308 underline \u0332',
  ),
);
/** Commands that set how their content looks and say nothing. */
export const texFaces: ReadonlySet<string> = new Set(
  'text mathrm mathbf mathit mathsf mathtt mathcal mathbb mathfrak mathscr boldsymbol bm textbf textit textrm mbox hbox operatorname pmb underbrace overbrace boxed'.split(
    ' ',
  ),
);
/** Commands without content that say nothing in a line. */
export const texSilent: ReadonlySet<string> = new Set(
  'left right big Big bigg Bigg bigl bigr Bigl Bigr middle limits nolimits displaystyle textstyle scriptstyle quad qquad nonumber notag hline rm bf it'.split(
    ' ',
  ),
);
