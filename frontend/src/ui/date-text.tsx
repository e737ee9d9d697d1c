const instant = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** A date as it is, an instant in the county's zone to the minute: `2026-02-17 09:05`. */
export function dateText(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const parts = Object.fromEntries(
    instant.formatToParts(new Date(value)).map(({ type, value: v }) => [type, v]),
  );
  // Older Chromium writes midnight as hour 24.
  const hour = parts.hour === '24' ? '00' : parts.hour;
  return `${parts.year ?? ''}-${parts.month ?? ''}-${parts.day ?? ''} ${hour ?? ''}:${parts.minute ?? ''}`;
}

export function DateText({ value }: { value: string | null | undefined }) {
  if (value === null || value === undefined || value === '') return <>—</>;
  return (
    <time dateTime={value} style={{ whiteSpace: 'nowrap' }}>
      {dateText(value)}
    </time>
  );
}
