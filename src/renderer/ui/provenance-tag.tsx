import { Pencil, Quote, Scissors, Sparkles, UserPen } from 'lucide-react';
import { smallIconSize } from './icons.ts';
import './provenance-tag.css';

const icons = {
  source: Quote,
  elided: Scissors,
  reworded: Pencil,
  generated: Sparkles,
  own: UserPen,
} as const;

/** Says where words come from: an icon and a word, never colour alone. */
export function ProvenanceTag({
  origin,
  label,
}: {
  readonly origin: keyof typeof icons;
  readonly label: string;
}) {
  const Icon = icons[origin];
  return (
    <span className={`provenance provenance-${origin}`}>
      <Icon {...smallIconSize} size={13} />
      {label}
    </span>
  );
}
