// Days are strings yyyy-MM-dd; days between are counted in UTC, so no time zone moves them.

const dayLength = 86_400_000;
const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`);

export const isDay = (text: string | null | undefined): text is string =>
  !!text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant(text));

export const addDays = (day: string, count: number): string => new Date(instant(day) + count * dayLength).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number => Math.round((instant(to) - instant(from)) / dayLength);

export const longDay = (day: string): string => long.format(instant(day));

export const shortDay = (day: string): string => short.format(instant(day));

export function ago(days: number): string {
  if (days <= 0) return 'the same day';
  if (days === 1) return '1 day old';
  return `${days} days old`;
}
