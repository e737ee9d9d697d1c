import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { FormLinks } from '@/ui/form-links';
import { type Case, noticeOf } from './case';

/** The paper forms of the case: filled from what was recorded, blank where nothing is yet. */
export function CaseForms({ shown }: { shown: Case }) {
  const { t } = useTranslation('recognition');
  const { can } = useSession();
  if (!can('getCaseForm')) return null;
  const forms = ['approval', 'homeVisit', 'appraisal', 'notice'] as const;
  const isPosted = (noticeOf(shown)?.from ?? null) !== null;
  return (
    <FormLinks
      label={t('forms.print')}
      forms={forms
        .filter((form) => form !== 'notice' || isPosted)
        .map((form) => ({ label: t(`forms.${form}`), to: `/cases/${shown.id}/forms/${form}` }))}
    />
  );
}
