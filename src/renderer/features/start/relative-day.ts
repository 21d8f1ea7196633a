/** A moment as people say it: minutes ago, today at, yesterday, or the date. */
export function relativeDay(iso: string, language: string, now: Date = new Date()): string {
  const then = new Date(iso);
  const minutes = Math.round((now.getTime() - then.getTime()) / 60_000);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (minutes < 60) return relative.format(-Math.max(0, minutes), 'minute');
  const days = Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000);
  if (days === 0) return then.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  if (days === 1) return relative.format(-1, 'day');
  const isThisYear = then.getFullYear() === now.getFullYear();
  return then.toLocaleDateString(language, {
    month: 'short',
    day: 'numeric',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
