import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  DownOutlined,
  RightOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { type ComponentType, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json } from './policy-document';
import { EditingContext, Errors, fieldId, type FieldProps, legendOf } from './policy-editing';
import { blank, resolved } from './policy-schema';
import { usePolicyWords } from './policy-words';

type Members = ComponentType<Omit<FieldProps, 'name' | 'required'>>;

/** Objects in their order: steps, routes, tiers. Each opens, moves up and down, and goes. */
export function PolicyList({
  name,
  path,
  shape,
  value,
  required,
  members,
  onChange,
}: FieldProps & { members: Members }) {
  const { t } = useTranslation('recognition');
  const { root, open, toggle } = useContext(EditingContext);
  const { field } = usePolicyWords();
  const items = Array.isArray(value) ? value : [];
  const item = resolved(root, shape.items ?? {});
  const put = (next: Json[]) => onChange(next.length === 0 && !required ? undefined : next);
  const add = () => {
    put([...items, blank(root, item)]);
    if (!open.has(`${path}.${items.length}`)) toggle(`${path}.${items.length}`);
  };
  return (
    <fieldset className="policy-list" id={fieldId(path)} tabIndex={-1}>
      <legend className={legendOf(path)}>{field(name)}</legend>
      <Errors path={path} />
      <ol>
        {items.map((one, place) => (
          // Items have no identity of their own: where they stand is what they are.
          <li key={place}>
            <Item
              path={`${path}.${place}`}
              place={place}
              last={items.length - 1}
              shape={item}
              members={members}
              value={one}
              onChange={(next) => put(items.map((other, at) => (at === place ? next : other)))}
              onMove={(to) => put(moved(items, place, to))}
              onRemove={() => put(items.filter((_, at) => at !== place))}
            />
          </li>
        ))}
      </ol>
      <Button type="dashed" onClick={add}>
        {t('editor.add', { what: field(name) })}
      </Button>
    </fieldset>
  );
}

const moved = (items: readonly Json[], from: number, to: number): Json[] => {
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, to), items[from], ...rest.slice(to)];
};

interface ItemProps extends Pick<FieldProps, 'path' | 'shape' | 'value' | 'onChange'> {
  place: number;
  last: number;
  members: Members;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function Item({ path, place, last, members: Members, shape, value, onChange, onMove, onRemove }: ItemProps) {
  const { t } = useTranslation('recognition');
  const { t: common } = useTranslation();
  const { errors, open, toggle } = useContext(EditingContext);
  const { title, gist } = usePolicyWords();
  const called = title(value, place);
  const isOpen = open.has(path);
  const wrong = Object.keys(errors).filter((at) => at === path || at.startsWith(`${path}.`)).length;
  return (
    <div className="policy-item" id={fieldId(path)} tabIndex={-1}>
      <div className="policy-item-head">
        <Button
          type="text"
          icon={isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => toggle(path)}
        >
          {called}
        </Button>
        {!isOpen && <span className="muted policy-gist">{gist(value)}</span>}
        {wrong > 0 && <span className="field-error">{t('editor.errorsIn', { count: wrong })}</span>}
        <span className="row">
          <Button
            type="text"
            icon={<ArrowUpOutlined aria-hidden />}
            aria-label={`${t('editor.up')} ${called}`}
            disabled={place === 0}
            onClick={() => onMove(place - 1)}
          />
          <Button
            type="text"
            icon={<ArrowDownOutlined aria-hidden />}
            aria-label={`${t('editor.down')} ${called}`}
            disabled={place === last}
            onClick={() => onMove(place + 1)}
          />
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={`${common('action.remove')} ${called}`}
            onClick={onRemove}
          />
        </span>
      </div>
      {isOpen && (
        <>
          <Errors path={path} />
          <Members path={path} shape={shape} value={value} onChange={onChange} />
        </>
      )}
    </div>
  );
}
