import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Answer } from '@/api/types';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { StatusTag } from '@/ui/status-tag';
import { useBilingual } from '@/ui/use-bilingual';
import { DueTag } from './due-tag';
import { useSubjectPath } from './subject';
import './work.css';

type Group = Answer<'/api/v1/work-items', 'get'>['groups'][number];

interface WorkGroupProps {
  group: Group;
  /** All of the kind that can be shown are here. */
  isWhole: boolean;
}

/** One kind of work: each line leads to where it is done. */
export function WorkGroup({ group, isWhole }: WorkGroupProps) {
  const { t } = useTranslation('messaging');
  const said = useBilingual();
  const pathOf = useSubjectPath();
  const { kind, items, count, overdue } = group;
  return (
    <Card
      title={said(group)}
      flush
      extra={
        <span className="row">
          {overdue > 0 && <StatusTag tone="danger">{t('overdueCount', { count: overdue })}</StatusTag>}
          <span className="muted">{t('count', { count })}</span>
        </span>
      }
    >
      <ul>
        {items.map((item) => {
          const path = pathOf({ kind, ...item });
          return (
            // A pair may owe several things of one kind.
            <li key={`${item.subjectId} ${item.chinese}`} className="work-line">
              <div className="work-line-text">
                {path === undefined ? said(item) : <Link to={path}>{said(item)}</Link>}
                <span className="muted">{item.organisationName}</span>
              </div>
              {item.dueOn !== null && (
                <div className="work-line-due">
                  <DueTag dueOn={item.dueOn} />
                  <span className="muted">
                    {t('until')} <DateText value={item.dueOn} />
                  </span>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {items.length < count && (
        <p className="work-more">
          {isWhole ? (
            <span className="muted">{t('most', { shown: items.length, count })}</span>
          ) : (
            <Link to={`/work?kind=${kind}`} aria-label={t('allOf', { kind: said(group), count })}>
              {t('all', { count })}
            </Link>
          )}
        </p>
      )}
    </Card>
  );
}
