import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DefinitionList } from '@/ui/definition-list';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { useHalfYear } from './half-year';
import { ReviewFacts } from './review-facts';
import { ReviewForm } from './review-form';
import { ReviewTag } from './review-tag';

type View = Schema<'ReviewView'>;

/** One review on one page: what the half-year brought, what is filled in, what the township says. */
export function ReviewScreen() {
  const { reviewId = '' } = useParams();
  const query = useGet('/api/v1/half-year-reviews/{reviewId}', { params: { path: { reviewId } } });
  return <QueryView query={query}>{(view) => <Review key={view.version} view={view} />}</QueryView>;
}

function Review({ view }: { view: View }) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const halfYear = useHalfYear();
  const { review } = view;
  const isFilling = view.mayFill && view.acts.includes('submit') && can('submitReview');
  return (
    <Page
      title={t('form.title', { name: review.beneficiaryName, period: halfYear(review.period) })}
      aside={<ReviewTag state={review.state} overdue={review.overdue} />}
      trail={[{ label: t('list.title'), to: '/half-year-reviews' }]}
      lead={[
        `${t('field.dueOn')} ${review.dueOn}`,
        view.submittedOn !== null && t('form.submittedOn', { date: view.submittedOn }),
        view.confirmedOn !== null && t('form.confirmedOn', { date: view.confirmedOn }),
        view.returnReason !== null && t('form.returnedBecause', { reason: view.returnReason }),
      ]
        .filter((part) => part !== false)
        .join(' · ')}
      actions={
        <>
          <Link className="button" to={`/half-year-reviews/${review.id}/print`}>
            {t('print.open')}
          </Link>
          {view.mayConfirm && <Decision view={view} />}
        </>
      }
    >
      <div className="two-columns">
        <Work view={view} />
        {isFilling ? <ReviewForm view={view} /> : <ReviewFacts view={view} />}
      </div>
    </Page>
  );
}

function Work({ view: { review, work, trainings } }: { view: View }) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  return (
    <Card
      title={t('form.work')}
      extra={can('getPair') && <Link to={`/pairs/${review.pairId}`}>{t('form.pair')}</Link>}
    >
      <DefinitionList
        items={[
          { label: t('field.beneficiary'), value: `${review.beneficiaryName}（${review.beneficiaryPlace}）` },
          { label: t('field.helper'), value: `${review.helperName}（${review.helperUnit}）` },
          { label: t('field.tier'), value: review.tier === null ? null : t(`tier.${review.tier}`) },
          { label: t('form.visits'), value: t('form.times', { count: work.visits }) },
          { label: t('form.given'), value: <Money fen={work.given} /> },
          { label: t('form.trainings'), value: t('form.times', { count: trainings }) },
          {
            label: t('form.commitments'),
            value: t('form.commitmentsValue', {
              made: work.commitmentsMade,
              fulfilled: work.commitmentsFulfilled,
            }),
          },
          {
            label: t('form.issues'),
            value: t('form.issuesValue', { raised: work.issuesRaised, answered: work.issuesAnswered }),
          },
          {
            label: t('form.measures'),
            wide: true,
            value:
              work.measures.length === 0 ? (
                t('form.noMeasures')
              ) : (
                <ul>
                  {work.measures.map((measure, index) => (
                    <li key={index}>{measure}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </Card>
  );
}

function Decision({ view }: { view: View }) {
  const { t } = useTranslation('assessment');
  const { can } = useSession();
  const [open, setOpen] = useState<'confirm' | 'return'>();
  const { review } = view;
  const confirm = useCommand('post', '/api/v1/half-year-reviews/confirm', {
    quiet: true,
    success: t('state.confirmed'),
  });
  const giveBack = useCommand('post', '/api/v1/half-year-reviews/{reviewId}/return', {
    quiet: true,
    success: t('form.returned'),
  });
  const close = () => setOpen(undefined);
  return (
    <>
      {view.acts.includes('return') && can('returnReview') && (
        <Button onClick={() => setOpen('return')}>{t('form.return')}</Button>
      )}
      {view.acts.includes('confirm') && can('confirmReviews') && (
        <Button type="primary" onClick={() => setOpen('confirm')}>
          {t('form.confirm')}
        </Button>
      )}
      <ConfirmDialog
        title={t('form.confirmTitle')}
        open={open === 'confirm'}
        onCancel={close}
        onConfirm={async () => {
          await confirm.run({ body: { reviewIds: [review.id] } });
          close();
        }}
      >
        {review.conclusion !== null && t(`conclusionHint.${review.conclusion}`)}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('form.return')}
        open={open === 'return'}
        reasonLabel={t('form.returnReason')}
        onCancel={close}
        onConfirm={async (reason) => {
          await giveBack.run({ params: { path: { reviewId: review.id } }, body: { reason } }, view.version);
          close();
        }}
      />
    </>
  );
}
