import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import { BranchPerson } from './branch-person';

/** Who answers for the branch's sheet; without somebody it cannot be reported. */
export function Responsible({ view: { sheet }, mayName }: { view: Schema<'SheetView'>; mayName: boolean }) {
  const { t } = useTranslation('assessment');
  const [isNaming, setNaming] = useState(false);
  const name = useCommand('post', '/api/v1/survey-sheets/{sheetId}/responsible', {
    quiet: true,
    success: t('survey.sheet.named'),
  });
  return (
    <div className="row">
      <span>
        {sheet.responsibleName === null ? (
          t('survey.sheet.nobody')
        ) : (
          <>
            {t('survey.sheet.responsible')}：<b>{sheet.responsibleName}</b>
          </>
        )}
      </span>
      {mayName && (
        <Button onClick={() => setNaming(true)}>
          {sheet.responsibleName === null ? t('survey.sheet.name') : t('survey.sheet.rename')}
        </Button>
      )}
      <FormDrawer<{ personId: string }>
        title={t('survey.sheet.name')}
        open={isNaming}
        onSubmit={(body) => name.run({ params: { path: { sheetId: sheet.id } }, body })}
        onClose={() => setNaming(false)}
      >
        <Form.Item
          name="personId"
          label={t('survey.sheet.responsible')}
          rules={[{ required: true, message: t('survey.sheet.required') }]}
        >
          <BranchPerson organisationId={sheet.organisationId} />
        </Form.Item>
      </FormDrawer>
    </div>
  );
}
