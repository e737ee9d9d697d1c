/** As much of Markdown as the guide is written in. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'image'; alt: string; address: string }
  | { kind: 'list'; isOrdered: boolean; items: Block[][] }
  | { kind: 'table'; head: string[]; rows: string[][] };

const image = /^!\[([^\]]*)\]\(([^)]+)\)$/;
const marker = /^(- |\d+\. +)/;

/** The blocks of a text; its title is left to the page that shows it. */
export function parse(text: string): Block[] {
  return blocksOf(text.split('\n').filter((line) => !line.startsWith('# ')));
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  const take = (belongs: (line: string) => boolean) => {
    const start = at;
    while (at < lines.length && belongs(lines[at] ?? '')) at++;
    return lines.slice(start, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at++;
    } else if (line.startsWith('## ')) {
      blocks.push({ kind: 'heading', text: line.slice(3) });
      at++;
    } else if (line.startsWith('|')) {
      blocks.push(tableOf(take((one) => one.startsWith('|'))));
    } else if (marker.test(line)) {
      blocks.push(listOf(take((one) => marker.test(one) || one.startsWith(' '))));
    } else {
      blocks.push(
        paragraphOf(take((one) => one.trim() !== '' && !/^(## |\|)/.test(one) && !marker.test(one))),
      );
    }
  }
  return blocks;
}

/** Chinese is broken into lines without a blank between them. */
function paragraphOf(lines: readonly string[]): Block {
  const text = lines.map((line) => line.trim()).join('');
  const [, alt, address] = image.exec(text) ?? [];
  return alt === undefined || address === undefined
    ? { kind: 'paragraph', text }
    : { kind: 'image', alt, address };
}

function listOf(lines: readonly string[]): Block {
  const items: string[][] = [];
  for (const line of lines) {
    if (marker.test(line)) items.push([line.replace(marker, '')]);
    else items[items.length - 1]?.push(line.replace(/^ {1,3}/, ''));
  }
  return { kind: 'list', isOrdered: /^\d/.test(lines[0] ?? ''), items: items.map(blocksOf) };
}

function tableOf(lines: readonly string[]): Block {
  // The second line only draws a rule.
  const [head = [], , ...rows] = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return { kind: 'table', head, rows };
}
