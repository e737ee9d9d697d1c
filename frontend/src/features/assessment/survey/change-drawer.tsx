import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';

const findings = ['changeTier', 'reapply', 'exit'] as const;
const tiers = ['severe', 'considerable', 'temporary'] as const;

interface Values {
  finding: (typeof findings)[number];
  newTier?: (typeof tiers)[number];
  reason: string;
}

/** What changed for one person, and where that leads. */
export function ChangeDrawer({
  sheetId,
  line,
  onClose,
}: {
  sheetId: string;
  line: Schema<'SheetLine'>;
  onClose: () => void;
}) {
  const { t } = useTranslation('assessment');
  const mark = useCommand('post', '/api/v1/survey-sheets/{sheetId}/findings', { quiet: true });
  const required = [{ required: true, message: t('survey.sheet.required') }];
  return (
    <FormDrawer<Values>
      title={t('survey.sheet.changeOf', { name: line.name })}
      open
      initialValues={{
        finding: line.finding === null || line.finding === 'unchanged' ? 'changeTier' : line.finding,
        ...(line.newTier === null ? {} : { newTier: line.newTier }),
        ...(line.reason === null ? {} : { reason: line.reason }),
      }}
      onSubmit={({ finding, newTier, reason }) =>
        mark.run({
          params: { path: { sheetId } },
          body: {
            personIds: [line.personId],
            finding,
            reason,
            ...(finding === 'changeTier' && newTier !== undefined ? { newTier } : {}),
          },
        })
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <Form.Item noStyle dependencies={['finding']}>
            {() => {
              const finding =
                (form.getFieldValue('finding') as Values['finding'] | undefined) ?? 'changeTier';
              return (
                <>
                  <Form.Item
                    name="finding"
                    label={t('survey.sheet.what')}
                    rules={required}
                    extra={t(`survey.findingHint.${finding}`)}
                  >
                    <Radio.Group
                      options={findings.map((one) => ({ value: one, label: t(`survey.finding.${one}`) }))}
                    />
                  </Form.Item>
                  {finding === 'changeTier' && (
                    <Form.Item name="newTier" label={t('survey.sheet.newTier')} rules={required}>
                      <Select
                        options={tiers
                          .filter((tier) => tier !== line.tier)
                          .map((tier) => ({ value: tier, label: t(`tier.${tier}`) }))}
                      />
                    </Form.Item>
                  )}
                </>
              );
            }}
          </Form.Item>
          <Form.Item name="reason" label={t('survey.sheet.reason')} rules={required}>
            <Input.TextArea rows={3} maxLength={400} />
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}
