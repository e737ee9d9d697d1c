import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { Dialog } from '@/ui/dialog';
import { KpiTile } from '@/ui/kpi-tile';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { useStandards } from '@/ui/standards';
import { EmptyState } from '@/ui/states';

/** How many people of each village or branch master as many practical skills as the pack wants. */
export function SkillsScreen() {
  const { t } = useTranslation('training');
  const [shown, setShown] = useState<{ id: string; name: string }>();
  const query = useGet('/api/v1/practical-skills', {});
  return (
    <Page title={t('skills')} lead={t('skillsLead')} trail={[{ label: t('title'), to: '/trainings' }]}>
      <QueryView
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t('noSkills')} />}
      >
        {(figures) => (
          <>
            <div className="tiles">
              <KpiTile label={t('figure.people')} value={figures.people} />
              <KpiTile label={t('figure.withAny')} value={figures.withAny} />
              <KpiTile label={t('figure.withEnough', { count: figures.wanted })} value={figures.withEnough} />
            </div>
            <Card flush title={t('byPlace')}>
              <SmallTable
                label={t('byPlace')}
                head={[
                  t('field.organisation'),
                  t('figure.people'),
                  t('figure.withAny'),
                  t('figure.withEnough', { count: figures.wanted }),
                  '',
                ]}
                rows={figures.items.map((one) => ({
                  key: one.organisationId,
                  cells: [
                    one.organisationName,
                    one.people,
                    one.withAny,
                    one.withEnough,
                    one.withEnough > 0 && (
                      <Button
                        key="show"
                        size="small"
                        aria-label={t('showNamesOf', { name: one.organisationName })}
                        onClick={() => setShown({ id: one.organisationId, name: one.organisationName })}
                      >
                        {t('showNames')}
                      </Button>
                    ),
                  ],
                }))}
              />
            </Card>
          </>
        )}
      </QueryView>
      {shown !== undefined && (
        <Dialog title={shown.name} open onClose={() => setShown(undefined)}>
          <Names organisationId={shown.id} />
        </Dialog>
      )}
    </Page>
  );
}

function Names({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('training');
  const { name } = useStandards();
  const query = useGet('/api/v1/practical-skills/{organisationId}/people', {
    params: { path: { organisationId } },
  });
  return (
    <QueryView query={query}>
      {({ items }) => (
        <SmallTable
          label={t('skills')}
          head={[t('field.name'), t('field.skills')]}
          rows={items.map((one) => ({
            key: one.personId,
            cells: [
              <Link key="name" to={`/people/${one.personId}`}>
                {one.name}
              </Link>,
              one.skills.map((code) => name('skill', code)).join('、'),
            ],
          }))}
        />
      )}
    </QueryView>
  );
}
