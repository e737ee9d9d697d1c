import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { SmallTable } from '@/ui/small-table';
import { ChangeStateTag } from './change-state';
import { useFields } from './use-fields';

/** On a person's file: which verified facts were asked to be changed, on what evidence, and who decided. */
export function ChangesCard({ personId }: { personId: string }) {
  const { can } = useSession();
  return can('listChangeRequests') ? <Requests personId={personId} /> : null;
}

function Requests({ personId }: { personId: string }) {
  const { t } = useTranslation('members');
  const field = useFields();
  const { data } = useGet('/api/v1/change-requests', { params: { query: { personId, size: 200 } } });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Card title={t('changes.ofPerson')} flush>
      <SmallTable
        label={t('changes.ofPerson')}
        head={[
          t('changes.what'),
          t('changes.state'),
          t('changes.evidence'),
          t('changes.made'),
          t('changes.decided'),
        ]}
        rows={data.items.map((one) => ({
          key: one.id,
          cells: [
            <Link key="link" to={`/change-requests/${one.id}`}>
              {one.fields.map(field).join('、')}
            </Link>,
            <ChangeStateTag key="state" state={one.state} />,
            one.evidence,
            <>
              {one.madeByName} <DateText value={one.madeAt} />
            </>,
            one.decidedAt === null ? (
              '—'
            ) : (
              <>
                {one.decidedByName} <DateText value={one.decidedAt} />
              </>
            ),
          ],
        }))}
      />
    </Card>
  );
}
