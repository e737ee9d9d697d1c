import { saveFile } from '@/api/transfer';

export type Cell = string | number;

/** As spreadsheets read it: with a byte order mark, text quoted, and no text taken for a formula. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell) => {
    if (typeof value === 'number') return String(value);
    const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return `"${harmless.replace(/"/g, '""')}"`;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export const saveCsv = (name: string, rows: readonly (readonly Cell[])[]) =>
  saveFile(`${name}.csv`, new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }));

/** The charts below an element as one picture, below one another, twice as fine as on the screen. */
export async function savePictures(name: string, element: HTMLElement): Promise<void> {
  const charts = [...element.querySelectorAll<SVGSVGElement>('[role="img"] svg')];
  const sizes = charts.map((chart) => chart.getBoundingClientRect());
  const canvas = document.createElement('canvas');
  canvas.width = 2 * Math.max(...sizes.map(({ width }) => width));
  canvas.height = 2 * sizes.reduce((sum, { height }) => sum + height, 0);
  const context = canvas.getContext('2d');
  if (charts.length === 0 || context === null) return;

  context.scale(2, 2);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  let top = 0;
  for (const [index, chart] of charts.entries()) {
    const { width = 0, height = 0 } = sizes[index] ?? {};
    context.drawImage(await pictureOf(chart), 0, top, width, height);
    top += height;
  }
  canvas.toBlob((content) => content !== null && saveFile(`${name}.png`, content), 'image/png');
}

async function pictureOf(chart: SVGSVGElement): Promise<HTMLImageElement> {
  const picture = new Image();
  const text = new XMLSerializer().serializeToString(chart);
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await picture.decode();
  return picture;
}
