import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { MoneyInput } from '@/ui/money-input';
import { useStandards } from '@/ui/standards';
import { isObject, type Json, withProperty } from './policy-document';
import { EditingContext, Errors, fieldId, type FieldProps, legendOf } from './policy-editing';
import { PolicyList } from './policy-list';
import {
  blank,
  discriminator,
  membersOf,
  recast,
  resolved,
  type Shape,
  type Widget,
  widgetOf,
} from './policy-schema';
import { codeListOf, usePolicyWords } from './policy-words';

/** One property of a pack, with what the server says of it. */
export function PolicyField(props: FieldProps) {
  const { root } = useContext(EditingContext);
  const shape = resolved(root, props.shape);
  const widget = widgetOf(root, props.name, shape);
  if (widget === 'list') return <PolicyList {...props} shape={shape} members={PolicyMembers} />;
  if (widget === 'group') return <Group {...props} shape={shape} />;
  return <Leaf {...props} shape={shape} widget={widget} />;
}

/** The properties of an object, in the order of its schema. */
function PolicyMembers({ path, shape, value, onChange }: Omit<FieldProps, 'name' | 'required'>) {
  const { root } = useContext(EditingContext);
  const { word, field } = usePolicyWords();
  const kind = discriminator(shape);
  const members = membersOf(root, shape, value);
  const held = isObject(value) ? value : {};
  return (
    <div className="policy-fields">
      {kind && (
        <Form.Item label={field(kind.name)} htmlFor={fieldId(`${path}.${kind.name}`)}>
          <Select
            id={fieldId(`${path}.${kind.name}`)}
            value={text(held[kind.name])}
            options={kind.words.map((one) => ({ value: one, label: word(one) }))}
            onChange={(one: string) => onChange(recast(root, shape, held, kind.name, one))}
          />
        </Form.Item>
      )}
      {Object.entries(members.shape.properties ?? {})
        .filter(([name]) => name !== kind?.name)
        .map(([name, inner]) => (
          <PolicyField
            key={name}
            name={name}
            path={path === '' ? name : `${path}.${name}`}
            shape={inner}
            value={held[name]}
            required={members.required.includes(name)}
            onChange={(next) => onChange(withProperty(held, name, next))}
          />
        ))}
    </div>
  );
}

function Group({ name, path, shape, value, required, onChange }: FieldProps) {
  const { t } = useTranslation('recognition');
  const { root } = useContext(EditingContext);
  const { field } = usePolicyWords();
  const isSet = isObject(value);
  return (
    <fieldset className="policy-group" id={fieldId(path)} tabIndex={-1}>
      <legend className={legendOf(path)}>{field(name)}</legend>
      <Errors path={path} />
      {isSet && <PolicyMembers path={path} shape={shape} value={value} onChange={onChange} />}
      {!required && (
        <Button
          size="small"
          aria-label={`${t(isSet ? 'editor.unset' : 'editor.set')} ${field(name)}`}
          onClick={() => onChange(isSet ? undefined : blank(root, { ...shape, type: 'object' }))}
        >
          {t(isSet ? 'editor.unset' : 'editor.set')}
        </Button>
      )}
    </fieldset>
  );
}

function Leaf({ name, path, shape, value, required, widget, onChange }: FieldProps & { widget: Widget }) {
  const { errors } = useContext(EditingContext);
  const { field } = usePolicyWords();
  const id = fieldId(path);
  const said = errors[path] ?? inner(errors, path);
  if (widget === 'flag')
    return (
      <Form.Item {...(said === undefined ? {} : { validateStatus: 'error' as const, help: said.join(' ') })}>
        <Checkbox id={id} checked={value === true} onChange={({ target }) => onChange(target.checked)}>
          {field(name)}
        </Checkbox>
      </Form.Item>
    );
  return (
    <Form.Item
      label={field(name)}
      htmlFor={id}
      required={required}
      className={name === 'basis' || widget === 'words' || widget === 'choices' ? 'wide' : ''}
      {...(said === undefined ? {} : { validateStatus: 'error' as const, help: said.join(' ') })}
    >
      <Control
        id={id}
        name={name}
        shape={shape}
        value={value}
        required={required}
        widget={widget}
        onChange={onChange}
      />
    </Form.Item>
  );
}

const text = (value: Json) => (typeof value === 'string' ? value : undefined);

// An error of one word in a list is said at the list.
const inner = (errors: Record<string, string[]>, path: string): string[] | undefined => {
  const below = Object.entries(errors)
    .filter(([at]) => /^\.\d+$/.test(at.slice(path.length)) && at.startsWith(path))
    .flatMap(([, sentences]) => sentences);
  return below.length === 0 ? undefined : [...new Set(below)];
};

type ControlProps = Omit<FieldProps, 'path'> & { id: string; widget: Widget };

function Control({ id, name, shape, value, required, widget, onChange }: ControlProps) {
  const { t } = useTranslation('recognition');
  const { root } = useContext(EditingContext);
  const { word } = usePolicyWords();
  const { options } = useStandards();
  const { session } = useSession();
  const numeric = typeof value === 'number' ? value : null;
  const list = Array.isArray(value) ? value.map(String) : [];
  const codes = codeListOf(name);
  const wordsOf = (one: Shape) =>
    (one.enum ?? [])
      .filter((choice) => choice !== null)
      .map((choice) => ({ value: choice, label: word(choice) }));
  const number = (next: number | null) => onChange(next === null && !required ? undefined : next);

  switch (widget) {
    case 'choice':
      return (
        <Select
          id={id}
          allowClear={!required}
          placeholder={required ? undefined : t('editor.any')}
          value={text(value)}
          options={wordsOf(shape)}
          onChange={(next: string | undefined) => onChange(next)}
        />
      );
    case 'choices':
    case 'words':
      return (
        <Select
          id={id}
          mode={widget === 'words' && codes === undefined ? 'tags' : 'multiple'}
          placeholder={required ? undefined : t('editor.any')}
          value={list}
          options={
            codes === undefined
              ? wordsOf(resolved(root, shape.items ?? {}))
              : options(codes, Number(session.businessDate.slice(0, 4)))
          }
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(next: string[]) => onChange(next.length === 0 && !required ? undefined : next)}
        />
      );
    case 'money':
      return <MoneyInput id={id} value={numeric} onChange={number} />;
    case 'share':
      return (
        <InputNumber
          id={id}
          style={{ width: '100%' }}
          min={0}
          max={100}
          precision={2}
          suffix="%"
          value={numeric === null ? null : numeric / 100}
          onChange={(next) => number(next === null ? null : Math.round(next * 100))}
        />
      );
    case 'number':
      return (
        <InputNumber id={id} style={{ width: '100%' }} precision={0} value={numeric} onChange={number} />
      );
    default:
      if (codes !== undefined)
        return (
          <Select
            id={id}
            value={text(value)}
            options={options(codes, Number(session.businessDate.slice(0, 4)))}
            onChange={(next: string) => onChange(next)}
          />
        );
      return name === 'basis' ? (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={text(value) ?? ''}
          onChange={({ target }) => onChange(target.value)}
        />
      ) : (
        <Input id={id} value={text(value) ?? ''} onChange={({ target }) => onChange(target.value)} />
      );
  }
}
