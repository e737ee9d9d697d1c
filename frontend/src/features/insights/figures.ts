const percent = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 });

/** A share as `97.5%`; a dash where there is nothing to share. Never rounded up to the whole. */
export function shareText(part: number, whole: number): string {
  if (whole === 0) return '—';
  const share = part / whole;
  return percent.format(part < whole ? Math.min(share, 0.999) : share);
}

/** 万元, for the axis of a chart. */
export const tenThousands = (fen: number): number => Math.round(fen / 10_000) / 100;

export const monthText = (month: string): string => month.slice(0, 7);
