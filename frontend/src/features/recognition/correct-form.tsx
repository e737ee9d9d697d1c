import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Dialog } from '@/ui/dialog';
import { FormDrawer } from '@/ui/form-drawer';
import { QueryView } from '@/ui/query-view';
import type { ActProps } from './case-acts';
import { FactsFields, type FactsValues, toFacts } from './facts-form';

/** An application that was sent back, mended and handed in again. */
export function CorrectForm({ shown, onClose }: ActProps) {
  const { t } = useTranslation('recognition');
  const correct = useCommand('put', '/api/v1/cases/{caseId}/application', {
    success: t('form.corrected'),
    quiet: true,
  });
  const pack = useGet('/api/v1/policies/{policyId}', { params: { path: { policyId: shown.pack.id } } });
  if (pack.data === undefined)
    return (
      <Dialog title={t('act.correctApplication')} open variant="drawer" onClose={onClose}>
        <QueryView query={pack}>{() => null}</QueryView>
      </Dialog>
    );
  const { eligibility, tiers } = pack.data.document as {
    eligibility: Parameters<typeof FactsFields>[0]['eligibility'];
    tiers: Parameters<typeof FactsFields>[0]['tiers'];
  };
  const { application } = shown;
  return (
    <FormDrawer<FactsValues>
      title={t('act.correctApplication')}
      open
      onClose={onClose}
      initialValues={{
        application: {
          route: application.route,
          residence: application.residence,
          tier: application.tier,
          primaryCause: application.primaryCause,
          otherCauses: application.otherCauses,
          otherAid: application.otherAid,
          attested: application.attested,
          reason: application.reason,
          signedOn: application.signedOn,
          declarations: Object.fromEntries(
            application.declarations.map(({ code, applies }) => [code, applies]),
          ),
        },
      }}
      onSubmit={(values) =>
        correct.run(
          { params: { path: { caseId: shown.id } }, body: { application: toFacts(values) } },
          shown.version,
        )
      }
    >
      <FactsFields
        eligibility={eligibility}
        tiers={tiers}
        incomeYear={application.snapshot.incomeYear}
        dues={application.snapshot.dues}
      />
    </FormDrawer>
  );
}
