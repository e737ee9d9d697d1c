import { useTranslation } from 'react-i18next';
import { randomUuid } from '@/api/idempotency';
import type { UnsentPhoto, UnsentVisit, VisitDraft } from '@/offline/queue';
import { FormDrawer } from '@/ui/form-drawer';
import { GivenFields } from './given-fields';
import { OccasionFields } from './occasion-fields';
import { ReportFields, type VisitValues } from './visit-drawer';

interface EditUnsentDrawerProps {
  visit: UnsentVisit;
  onSave: (changes: Partial<VisitDraft>, photos: UnsentPhoto[]) => Promise<void>;
  onClose: () => void;
}

/** A visit that waits is still its user's to change; needs that were noted with it stay as they are. */
export function EditUnsentDrawer({ visit, onSave, onClose }: EditUnsentDrawerProps) {
  const { t } = useTranslation('pairing');
  const { draft } = visit;
  const before = visit.photos.map(({ file }) => file);
  const photoOf = (file: File): UnsentPhoto =>
    visit.photos.find((photo) => photo.file === file) ?? { id: randomUuid(), file };
  return (
    <FormDrawer<VisitValues>
      title={t('unsent.editOf', { name: draft.name })}
      open
      submitText={t('unsent.save')}
      initialValues={{
        ...draft.report,
        occasion: draft.occasion,
        ...(draft.campaign === undefined ? {} : { campaign: draft.campaign }),
        photos: before,
      }}
      onClose={onClose}
      onSubmit={({ occasion, campaign, photos = [], ...report }) =>
        onSave(
          {
            report: { ...draft.report, ...report },
            occasion,
            ...(campaign === undefined ? {} : { campaign }),
          },
          photos.map(photoOf),
        )
      }
    >
      {(form) => (
        <>
          <ReportFields form={form} />
          <details>
            <summary>{t('visit.more')}</summary>
            {draft.planned === undefined && <OccasionFields form={form} />}
            <GivenFields />
          </details>
        </>
      )}
    </FormDrawer>
  );
}
