import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';
import { EmptyState } from '@/ui/states';
import { PlanDrawer } from './plan-drawer';
import type { PairView } from './types';

/** The plan in force with its six items, and those before it. */
export function PlanCard({ view }: { view: PairView }) {
  const { t } = useTranslation('pairing');
  const [isOpen, setOpen] = useState(false);
  const [current, ...earlier] = view.plans;
  const mayDraw = view.mayManage && view.pair.state === 'active';
  return (
    <Card
      title={t('plan.title')}
      extra={
        mayDraw && (
          <Button
            size="small"
            type={current === undefined ? 'primary' : 'default'}
            onClick={() => setOpen(true)}
          >
            {t(current === undefined ? 'plan.drawUp' : 'plan.revise')}
          </Button>
        )
      }
    >
      {current === undefined ? (
        <EmptyState title={t('plan.none')} hint={t('plan.noneHint')} />
      ) : (
        <>
          <p className="muted plan-version">
            {t('plan.version', { number: current.number, date: current.drawnUpOn })}
          </p>
          <Plan plan={current} />
        </>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t('plan.earlier')}</summary>
          {earlier.map((plan) => (
            <div key={plan.number}>
              <p className="muted">{t('plan.version', { number: plan.number, date: plan.drawnUpOn })}</p>
              <Plan plan={plan} />
            </div>
          ))}
        </details>
      )}
      {isOpen && <PlanDrawer view={view} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function Plan({ plan }: { plan: Schema<'PlanView'> }) {
  const { t } = useTranslation('pairing');
  return (
    <DefinitionList
      items={[
        { label: t('plan.goal'), value: plan.goal, wide: true },
        {
          label: t('plan.measures'),
          wide: true,
          value: (
            <ul>
              {plan.measures.map(({ helpKind, measure, text }, index) => (
                <li key={index}>{`${t(`helpKind.${helpKind}`)} · ${t(`measure.${measure}`)}：${text}`}</li>
              ))}
            </ul>
          ),
        },
        { label: t('plan.timetable'), value: plan.timetable, wide: true },
        { label: t('plan.people'), value: plan.people, wide: true },
        { label: t('plan.place'), value: plan.place, wide: true },
        { label: t('plan.tasks'), value: plan.tasks, wide: true },
      ]}
    />
  );
}
