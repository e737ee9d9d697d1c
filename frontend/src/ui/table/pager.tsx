import { useTranslation } from 'react-i18next';
import './resource-table.css';
import { type ListState, pageSizes } from './list-state';

interface PagerProps {
  list: ListState<object>;
  next: string | null;
  /** Capped by the server: "1,000+". */
  count?: { count: number; more: boolean };
}

export function Pager({ list, next, count }: PagerProps) {
  const { t } = useTranslation();
  const sizes = [...new Set([...pageSizes, list.size])].sort((a, b) => a - b);
  return (
    <nav className="pager row" aria-label={t('table.paging')}>
      {count !== undefined && (
        <span className="muted">
          {t(count.more ? 'table.countMore' : 'table.count', { count: count.count })}
        </span>
      )}
      <span className="pager-space" />
      <select
        aria-label={t('table.size')}
        value={list.size}
        onChange={(event) => list.resize(Number(event.target.value))}
      >
        {sizes.map((size) => (
          <option key={size} value={size}>
            {t('table.sizeOption', { count: size })}
          </option>
        ))}
      </select>
      <button type="button" className="button" disabled={list.isFirst} onClick={list.first}>
        {t('table.first')}
      </button>
      <button type="button" className="button" disabled={list.isFirst} onClick={list.previous}>
        {t('table.previous')}
      </button>
      {list.page !== undefined && <span aria-live="polite">{t('table.page', { page: list.page })}</span>}
      <button
        type="button"
        className="button"
        disabled={next === null}
        onClick={() => {
          if (next !== null) list.next(next);
        }}
      >
        {t('table.next')}
      </button>
    </nav>
  );
}
