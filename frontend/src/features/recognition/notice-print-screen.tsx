import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useGet } from '@/api/use-get';
import { Money } from '@/ui/money';
import { PrintPage } from '@/ui/print-page';
import { QueryView } from '@/ui/query-view';
import { EmptyState } from '@/ui/states';
import { type Case, noticeOf } from './case';

/** Form 4 on A4; masked as on the internet, with the full name only where it is asked for the village board. */
export function NoticePrintScreen() {
  const { id = '' } = useParams();
  const query = useGet('/api/v1/cases/{caseId}', { params: { path: { caseId: id } } });
  return <QueryView query={query}>{(shown) => <Sheet shown={shown} />}</QueryView>;
}

function Sheet({ shown }: { shown: Case }) {
  const { t } = useTranslation('recognition');
  const [isFull, setFull] = useState(false);
  const notice = noticeOf(shown);
  if (notice?.from == null) return <EmptyState title={t('public.none')} />;
  return (
    <PrintPage
      title={t('notice.heading')}
      unit={notice.receivingUnit ?? ''}
      preparer={notice.postedBy ?? ''}
      date={notice.from}
      trail={[
        { label: t('cases'), to: '/cases' },
        { label: `${shown.personName} ${shown.number}`, to: `/cases/${shown.id}` },
      ]}
      actions={
        <Checkbox checked={isFull} onChange={(event) => setFull(event.target.checked)}>
          {t('notice.fullName')}
        </Checkbox>
      }
    >
      <p>{t('notice.intro', { from: notice.from, until: notice.until ?? '' })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('notice.index')}</th>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('branch')}</th>
            <th scope="col">{t('tierLabel')}</th>
            <th scope="col">{t('notice.proposedHelp')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>1</td>
            <td>{isFull ? shown.personName : notice.line.maskedName}</td>
            <td>{notice.line.branchName}</td>
            <td>{notice.line.tier == null ? '—' : t(`tier.${notice.line.tier}`)}</td>
            <td>
              <Money fen={notice.line.amount} />
            </td>
          </tr>
        </tbody>
      </table>
      <p>
        {t('notice.receivingUnit')}：{notice.receivingUnit}
        <br />
        {t('notice.hotline')}：{notice.hotline}
      </p>
    </PrintPage>
  );
}
