// The county keeps one time the whole year, eight hours ahead of UTC.
const offset = '+08:00';

/** The first instant of a day, as the API takes it. */
export const dayStart = (day: string) => `${day}T00:00:00${offset}`;

/** The first instant of the day after: an end that includes the day itself. */
export function nextDayStart(day: string) {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return dayStart(next.toISOString().slice(0, 10));
}
