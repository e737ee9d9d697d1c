import { PictureOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { Card } from '@/ui/card';
import { Money } from '@/ui/money';
import { useCampaigns } from './campaigns';
import { CancelVisitDialog } from './cancel-visit-dialog';
import { CorrectVisitDrawer } from './correct-visit-drawer';
import { PlanVisitDrawer } from './plan-visit-drawer';
import { VisitTag } from './tags';
import type { Bond, VisitView } from './types';
import { VisitDrawer } from './visit-drawer';
import { VisitPhotosDialog } from './visit-photos-dialog';

interface VisitsCardProps {
  bond: Bond;
  /** Of who is visited. */
  name: string;
  visits: readonly VisitView[];
  mayLog: boolean;
}

/** Visits, the latest first; planned ones are made or cancelled from here. */
export function VisitsCard({ bond, name, visits, mayLog }: VisitsCardProps) {
  const { t } = useTranslation('pairing');
  const [open, setOpen] = useState<{
    act: 'log' | 'plan' | 'cancel' | 'correct' | 'photos';
    visit?: VisitView;
  }>();
  const close = () => setOpen(undefined);
  return (
    <Card
      title={t('visit.title')}
      extra={
        mayLog && (
          <div className="row">
            <Button size="small" onClick={() => setOpen({ act: 'plan' })}>
              {t('visit.plan')}
            </Button>
            <Button size="small" type="primary" onClick={() => setOpen({ act: 'log' })}>
              {t('visit.log')}
            </Button>
          </div>
        )
      }
    >
      {visits.length === 0 ? (
        <p className="muted">{t('visit.none')}</p>
      ) : (
        <ol className="timeline">
          {visits.map((visit) => (
            <li key={visit.id}>
              <Visit visit={visit} />
              {mayLog && visit.state === 'planned' && (
                <div className="row">
                  <Button size="small" type="primary" onClick={() => setOpen({ act: 'log', visit })}>
                    {t('visit.make')}
                  </Button>
                  <Button size="small" onClick={() => setOpen({ act: 'cancel', visit })}>
                    {t('visit.cancel')}
                  </Button>
                </div>
              )}
              {(visit.mayCorrect || visit.photoCount > 0) && (
                <div className="row">
                  {visit.mayCorrect && (
                    <Button size="small" onClick={() => setOpen({ act: 'correct', visit })}>
                      {t('visit.correct')}
                    </Button>
                  )}
                  <Button
                    size="small"
                    icon={<PictureOutlined aria-hidden />}
                    onClick={() => setOpen({ act: 'photos', visit })}
                  >
                    {visit.photoCount > 0 ? t('photo.count', { count: visit.photoCount }) : t('photo.add')}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
      {open?.act === 'log' && (
        <VisitDrawer
          bond={bond}
          name={name}
          {...(open.visit === undefined ? {} : { planned: open.visit })}
          onClose={close}
        />
      )}
      {open?.act === 'plan' && <PlanVisitDrawer bond={bond} onClose={close} />}
      {open?.act === 'cancel' && open.visit !== undefined && (
        <CancelVisitDialog visit={open.visit} onClose={close} />
      )}
      {open?.act === 'photos' && open.visit !== undefined && (
        <VisitPhotosDialog visit={open.visit} onClose={close} />
      )}
      {open?.act === 'correct' && open.visit !== undefined && (
        <CorrectVisitDrawer visit={open.visit} onClose={close} />
      )}
    </Card>
  );
}

function Visit({ visit }: { visit: VisitView }) {
  const { t } = useTranslation('pairing');
  const { session } = useSession();
  const { nameOf } = useCampaigns(visit.campaign !== null);
  const isLate = visit.state === 'planned' && visit.day < session.businessDate;
  return (
    <>
      <div className="row">
        <b>{visit.day}</b>
        <VisitTag state={visit.state} />
        <span className="muted">
          {t(`visit.occasions.${visit.occasion}`)}
          {visit.campaign !== null && `（${nameOf(visit.campaign)}）`}
          {isLate && ` · ${t('commitment.overdue')}`}
        </span>
      </div>
      {visit.findings !== null && <p>{visit.findings}</p>}
      <Given {...visit} />
      {visit.cancelReason !== null && <p className="muted">{visit.cancelReason}</p>}
      {visit.corrections.map((before) => (
        <div key={before.number} className="muted">
          <p>
            {t('visit.before', { date: before.correctedOn, reason: before.reason })}
            <del>{`${before.madeOn} ${before.findings}`}</del>
          </p>
          <Given {...before} />
        </div>
      ))}
    </>
  );
}

function Given({
  cash,
  goods,
  goodsWorth,
  source,
}: Pick<VisitView, 'cash' | 'goods' | 'goodsWorth' | 'source'>) {
  const { t } = useTranslation('pairing');
  if (cash === 0 && goods === null) return null;
  return (
    <p className="muted">
      {t('visit.given')}：{cash > 0 && <Money fen={cash} />} {goods}
      {goodsWorth > 0 && (
        <>
          {' '}
          (<Money fen={goodsWorth} />)
        </>
      )}
      {source !== null && ` · ${source}`}
    </p>
  );
}
