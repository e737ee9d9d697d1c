import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  ColumnHeightOutlined,
  ReloadOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuButton } from '../menu-button';
import { arrange, type Column, move, type TableSettings } from './columns';

interface TableToolsProps<Row> {
  columns: readonly Column<Row>[];
  settings: TableSettings;
  onChange: (settings: TableSettings) => void;
  onReset: () => void;
  onRefresh: () => void;
  /** Cards have no density. */
  isPhone: boolean;
  children?: ReactNode;
}

/** Refresh, density, columns; a screen adds its own (export) before them. */
export function TableTools<Row>(props: TableToolsProps<Row>) {
  const { columns, settings, onChange, onReset, onRefresh, isPhone, children } = props;
  const { t } = useTranslation();
  const density = t(settings.isCompact ? 'table.densityNormal' : 'table.densityCompact');
  return (
    <div className="table-tools row">
      {children}
      <button
        type="button"
        className="plain-button"
        aria-label={t('action.refresh')}
        title={t('action.refresh')}
        onClick={onRefresh}
      >
        <ReloadOutlined aria-hidden />
      </button>
      {!isPhone && (
        <button
          type="button"
          className="plain-button"
          aria-label={`${t('table.density')}：${density}`}
          title={`${t('table.density')}：${density}`}
          onClick={() => onChange({ ...settings, isCompact: !settings.isCompact })}
        >
          <ColumnHeightOutlined aria-hidden />
        </button>
      )}
      <MenuButton label={t('table.columns')} button={<SettingOutlined aria-hidden />}>
        {() => <ColumnChoice columns={columns} settings={settings} onChange={onChange} onReset={onReset} />}
      </MenuButton>
    </div>
  );
}

type ColumnChoiceProps<Row> = Pick<TableToolsProps<Row>, 'columns' | 'settings' | 'onChange' | 'onReset'>;

function ColumnChoice<Row>({ columns, settings, onChange, onReset }: ColumnChoiceProps<Row>) {
  const { t } = useTranslation();
  const movable = arrange(columns, settings).filter(({ pinned }) => pinned !== true);
  const toggle = (key: string) =>
    onChange({
      ...settings,
      hidden: settings.hidden.includes(key)
        ? settings.hidden.filter((other) => other !== key)
        : [...settings.hidden, key],
    });
  return (
    <div className="column-choice">
      <p className="muted">{t('table.columnsHint')}</p>
      <ul>
        {movable.map(({ key, title }, index) => (
          <li key={key}>
            <label>
              <input type="checkbox" checked={!settings.hidden.includes(key)} onChange={() => toggle(key)} />
              {title}
            </label>
            <button
              type="button"
              className="plain-button"
              disabled={index === 0}
              aria-label={t('table.columnUp', { name: title })}
              onClick={() => onChange(move(columns, settings, key, -1))}
            >
              <ArrowUpOutlined aria-hidden />
            </button>
            <button
              type="button"
              className="plain-button"
              disabled={index === movable.length - 1}
              aria-label={t('table.columnDown', { name: title })}
              onClick={() => onChange(move(columns, settings, key, 1))}
            >
              <ArrowDownOutlined aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="plain-button" onClick={onReset}>
        {t('table.columnsReset')}
      </button>
    </div>
  );
}
