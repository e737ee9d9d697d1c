import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { Children, type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../card.css';
import { usePhone } from '../use-phone';
import './filter-bar.css';
import type { FilterValues, ListState } from './list-state';
import { SavedFilters } from './saved-filters';

interface FilterBarProps {
  list: ListState<object>;
  /** How many stay in sight while collapsed. */
  shown?: number;
  /** `Form.Item`s named like the list's filters; each takes and gives a string or an array of strings. */
  children: ReactNode;
}

/** The conditions of a list: 查询 applies them to the address, 重置 clears them. */
export function FilterBar({ list, shown, children }: FilterBarProps) {
  const { t } = useTranslation();
  const isPhone = usePhone();
  const [form] = Form.useForm<FilterValues>();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const fields = Children.toArray(children);
  const inSight = shown ?? (isPhone ? 1 : 3);
  const applied = JSON.stringify(list.values);

  useEffect(() => {
    // Back and links change the address under the form.
    form.resetFields();
    form.setFieldsValue(JSON.parse(applied) as FilterValues);
  }, [form, applied]);

  const clear = () => {
    form.resetFields();
    list.apply({});
  };

  return (
    <Form<FilterValues>
      className="card filter-bar"
      form={form}
      // Two forms on one screen often have a field of the same name.
      name={id}
      layout="vertical"
      role="search"
      aria-label={t('table.filters')}
      onFinish={(values) => list.apply(trimmed(values))}
    >
      <div className="filter-fields">
        {fields.map((field, index) => (
          // Hidden fields keep their values: a collapsed condition still holds.
          <div key={index} hidden={!isOpen && index >= inSight}>
            {field}
          </div>
        ))}
        <div className="filter-actions">
          {fields.length > inSight && (
            <Button
              type="text"
              aria-expanded={isOpen}
              icon={isOpen ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
              onClick={() => setOpen(!isOpen)}
            >
              {t(isOpen ? 'table.less' : 'table.more')}
            </Button>
          )}
          <SavedFilters list={list} />
          <Button onClick={clear}>{t('action.reset')}</Button>
          <Button type="primary" htmlType="submit">
            {t('action.search')}
          </Button>
        </div>
      </div>
    </Form>
  );
}

const trimmed = (values: FilterValues): FilterValues =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value]),
  );
