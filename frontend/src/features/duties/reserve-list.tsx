import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { LeaveReserveForm, ProposeReserveForm, TestForm } from './reserve-forms';
import { type Reserve, ReserveTag } from './words';

const most = 200;
type Act = { kind: 'test' | 'leave'; of: Reserve };

/** Reserve cadres of a village, or of all within reach: how they were found, their scores, since when and until when. */
export function ReserveList({ placeId }: { placeId?: string }) {
  const { t } = useTranslation('duties');
  const { can } = useSession();
  const [isProposing, setProposing] = useState(false);
  const [act, setAct] = useState<Act>();
  const query = useGet('/api/v1/reserve-cadres', {
    params: { query: { size: most, ...(placeId === undefined ? {} : { organisationId: placeId }) } },
  });
  const done = () => setAct(undefined);
  return (
    <Card
      flush
      title={t('reserves')}
      extra={can('proposeReserve') && <Button onClick={() => setProposing(true)}>{t('propose')}</Button>}
    >
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('noReserves')} />
          ) : (
            <SmallTable
              label={t('reserves')}
              head={[
                t('field.place'),
                t('field.person'),
                t('field.sex'),
                t('field.source'),
                t('field.scores'),
                t('field.state'),
                t('field.inOut'),
                t('field.acts'),
              ]}
              rows={items.map((one) => ({
                key: one.id,
                cells: [
                  one.placeName,
                  <Link key="name" to={`/people/${one.personId}`}>
                    {one.name}
                  </Link>,
                  one.sex === null ? '—' : t(`sex.${one.sex}`),
                  t(`reserveSource.${one.source}`),
                  one.written === null
                    ? t('untested')
                    : t('scores', { written: one.written, interview: one.interview ?? 0 }),
                  <ReserveTag key="state" state={one.state} />,
                  <Stay key="stay" of={one} />,
                  one.state === 'left' ? null : (
                    <Acts key="acts" of={one} onAct={(kind) => setAct({ kind, of: one })} />
                  ),
                ],
              }))}
            />
          )
        }
      </QueryView>
      {isProposing && (
        <ProposeReserveForm
          {...(placeId === undefined ? {} : { placeId })}
          onClose={() => setProposing(false)}
        />
      )}
      {act?.kind === 'test' && <TestForm of={act.of} onClose={done} />}
      {act?.kind === 'leave' && <LeaveReserveForm of={act.of} onClose={done} />}
    </Card>
  );
}

function Stay({ of }: { of: Reserve }) {
  const { t } = useTranslation('duties');
  if (of.leftOn !== null)
    return t('leftFor', {
      day: of.leftOn,
      reason: [t(`reserveEnd.${of.leftFor ?? 'other'}`), of.leftWhy].filter(Boolean).join('，'),
    });
  return of.confirmedOn === null
    ? t('proposedOn', { day: of.proposedOn, by: of.proposedByName })
    : t('confirmedOn', { day: of.confirmedOn, by: of.confirmedByName ?? '' });
}

function Acts({ of, onAct }: { of: Reserve; onAct: (kind: Act['kind']) => void }) {
  const { t } = useTranslation('duties');
  const { can } = useSession();
  const confirm = useCommand('post', '/api/v1/reserve-cadres/{reserveId}/confirmation', {
    success: t('confirmed'),
  });
  return (
    <div className="row">
      {of.state === 'proposed' && can('recordReserveTest') && (
        <Button size="small" onClick={() => onAct('test')}>
          {t('test')}
        </Button>
      )}
      {of.state === 'proposed' && can('confirmReserve') && (
        <Button
          size="small"
          loading={confirm.isRunning}
          onClick={() => {
            confirm.run({ params: { path: { reserveId: of.id } } }, of.version).catch(() => undefined);
          }}
        >
          {t('confirm')}
        </Button>
      )}
      {can('removeReserve') && (
        <Button size="small" onClick={() => onAct('leave')}>
          {t('leave')}
        </Button>
      )}
    </div>
  );
}
