import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { SmallTable } from '@/ui/small-table';
import { imageAddress } from './guide';
import './guide-text.css';
import { type Block, parse } from './markdown';

/** A page of the guide as its reader sees it. */
export function GuideText({ text }: { text: string }) {
  return (
    <article className="guide-text" lang="zh-CN">
      <Blocks blocks={parse(text)} />
    </article>
  );
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => <OneBlock key={index} block={block} />);
}

function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h2>{inline(block.text)}</h2>;
    case 'paragraph':
      return <p>{inline(block.text)}</p>;
    case 'image':
      return <Picture alt={block.alt} address={block.address} />;
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              <Blocks blocks={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return (
        <SmallTable
          label={block.head.join('、')}
          head={block.head}
          rows={block.rows.map((cells, index) => ({ key: String(index), cells: cells.map(inline) }))}
        />
      );
  }
}

function Picture({ alt, address }: { alt: string; address: string }) {
  return <img src={imageAddress(address)} alt={alt} loading="lazy" />;
}

const spans = /(\*\*[^*]+\*\*|`[^`]+`|!?\[[^\]]*\]\([^)]+\))/;

/** Bold, code, pictures and links; a link out of the guide remains as text. */
function inline(text: string): ReactNode[] {
  return text.split(spans).map((part, index) => {
    if (part.startsWith('**')) return <b key={index}>{part.slice(2, -2)}</b>;
    if (part.startsWith('`')) return <code key={index}>{part.slice(1, -1)}</code>;
    const [, mark, label = '', address = ''] = /^(!?)\[([^\]]*)\]\(([^)]+)\)$/.exec(part) ?? [];
    if (mark === '!') return <Picture key={index} alt={label} address={address} />;
    if (mark === undefined) return part;
    const page = /^([\w-]+)\.md$/.exec(address)?.[1];
    return page === undefined ? (
      label
    ) : (
      <Link key={index} to={`/help/${page}`}>
        {label}
      </Link>
    );
  });
}
