import { HolderOutlined } from '@ant-design/icons';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

export type DragKind = 'person' | 'place';

const type = (kind: DragKind) => `application/x-${kind}`;

interface DragHandleProps {
  kind: DragKind;
  id: string;
  name: string;
}

/** Drags one row to the helping side; the keyboard's way is to select the row and choose "pair with". */
export function DragHandle({ kind, id, name }: DragHandleProps) {
  const { t } = useTranslation('pairing');
  return (
    // For the pointer alone: the keyboard has check boxes and a button.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <span
      className="drag-handle"
      draggable
      title={t('board.drag', { name })}
      onDragStart={(event) => {
        event.dataTransfer.setData(type(kind), JSON.stringify({ id, name }));
        event.dataTransfer.effectAllowed = 'link';
      }}
    >
      <HolderOutlined aria-hidden />
    </span>
  );
}

interface DropProps {
  kind: DragKind;
  onDrop: ((dropped: { id: string; name: string }) => void) | undefined;
  children: ReactNode;
}

/** A row of the helping side on which the other side is dropped. */
export function DropItem({ kind, onDrop, children }: DropProps) {
  const [isOver, setOver] = useState(false);
  if (onDrop === undefined) return <li>{children}</li>;
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(type(kind))) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={isOver ? 'drop-over' : undefined}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const data = event.dataTransfer.getData(type(kind));
        if (data === '') return;
        event.preventDefault();
        onDrop(JSON.parse(data) as { id: string; name: string });
      }}
    >
      {children}
    </li>
  );
}
