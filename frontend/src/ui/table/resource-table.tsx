import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@/api/problem';
import '../card.css';
import { EmptyState, ErrorState, LoadingState } from '../states';
import { usePhone } from '../use-phone';
import { CardRows } from './card-rows';
import { type Column, visible } from './columns';
import type { ListState } from './list-state';
import { Pager } from './pager';
import type { Selection } from './selection';
import { TableRows } from './table-rows';
import { TableTools } from './table-tools';
import { useTableSettings } from './use-table-settings';
import './resource-table.css';

/** A page of a list as the API answers it. */
export interface ListPage<Row> {
  items: Row[];
  next: string | null;
  count?: { count: number; more: boolean };
}

interface ResourceTableProps<Row> {
  /** Under which the user's columns are remembered: `members.ledger`. */
  name: string;
  /** What the rows are, for screen readers: 困难党员台账. */
  label: string;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  query: UseQueryResult<ListPage<Row>, Problem>;
  list: ListState<object>;
  /** Links and buttons of one row, in a column that stays at the right. */
  rowActions?: (row: Row) => ReactNode;
  /** With `useSelection()`: a check box per row, and `bulk` beside the count of what is chosen. */
  selection?: Selection;
  bulk?: ReactNode;
  /** Before refresh and columns: export. */
  tools?: ReactNode;
  /** When there is nothing at all and no filter is to blame: what to do first. */
  empty?: ReactNode;
}

/** A list as table on a desk and as cards on a phone, with its states, columns, selection and pages. */
export function ResourceTable<Row>(props: ResourceTableProps<Row>) {
  const { name, columns, query, list, selection, bulk, tools } = props;
  const { t } = useTranslation();
  const isPhone = usePhone();
  const { settings, change, reset } = useTableSettings(name, columns);
  const { data } = query;
  const chosen = selection?.keys.size ?? 0;

  return (
    <section className="card resource-table" aria-busy={query.isFetching}>
      <div className="table-head">
        <div className="row">
          {chosen > 0 && (
            <>
              <b aria-live="polite">{t('table.selected', { count: chosen })}</b>
              <button type="button" className="plain-button" onClick={selection?.clear}>
                {t('table.clearSelection')}
              </button>
              {bulk}
            </>
          )}
        </div>
        <TableTools
          columns={columns}
          settings={settings}
          onChange={change}
          onReset={reset}
          onRefresh={() => void query.refetch()}
          isPhone={isPhone}
        >
          {tools}
        </TableTools>
      </div>
      <Rows
        {...props}
        columns={visible(columns, settings)}
        isCompact={settings.isCompact}
        isPhone={isPhone}
      />
      {data !== undefined && (!list.isFirst || data.items.length > 0) && (
        <Pager list={list} next={data.next} {...(data.count === undefined ? {} : { count: data.count })} />
      )}
    </section>
  );
}

interface RowsProps<Row> extends ResourceTableProps<Row> {
  isCompact: boolean;
  isPhone: boolean;
}

function Rows<Row>({ query, list, empty, isPhone, ...rest }: RowsProps<Row>) {
  const { t } = useTranslation();
  const { data, error, isPending, isPlaceholderData, refetch } = query;
  if (data === undefined) {
    if (isPending) return <LoadingState />;
    return <ErrorState problem={error} onRetry={() => void refetch()} />;
  }
  if (data.items.length === 0) {
    if (list.isFiltered)
      return <EmptyState title={t('state.emptyFiltered')} hint={t('state.emptyFilteredHint')} />;
    return empty ?? <EmptyState />;
  }
  const start = list.page === undefined ? undefined : (list.page - 1) * list.size + 1;
  return (
    <div className={isPlaceholderData ? 'table-rows stale' : 'table-rows'}>
      {isPhone ? (
        <CardRows {...rest} rows={data.items} list={list} />
      ) : (
        <TableRows {...rest} rows={data.items} list={list} start={start} />
      )}
    </div>
  );
}
