import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { AnswerFields } from './answer-fields';
import { answersOf, type Given } from './answers';
import type { Questionnaire } from './words';

interface Values {
  way: 'paper' | 'phone';
  on: string;
  given?: Given;
}

/** A sheet of paper or a call, keyed in; gaps stay gaps. */
export function SheetForm({ questionnaire, onClose }: { questionnaire: Questionnaire; onClose: () => void }) {
  const { t } = useTranslation('questionnaires');
  const { session } = useSession();
  const record = useCommand('post', '/api/v1/questionnaires/{questionnaireId}/sheets', {
    success: t('keyedIn'),
    quiet: true,
  });
  const { id, row, questions } = questionnaire;
  const last = row.closesOn < session.businessDate ? row.closesOn : session.businessDate;
  return (
    <FormDrawer<Values>
      title={t('keyIn')}
      open
      initialValues={{ way: 'paper', on: last }}
      onSubmit={({ way, on, given }) =>
        record.run({
          params: { path: { questionnaireId: id } },
          body: { way, on, answers: answersOf(questions, given ?? {}) },
        })
      }
      onClose={onClose}
    >
      <p className="muted">{t('keyInHint')}</p>
      <Form.Item name="way" label={t('field.way')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: 'paper', label: t('way.paper') },
            { value: 'phone', label: t('way.phone') },
          ]}
        />
      </Form.Item>
      <Form.Item name="on" label={t('field.on')}>
        <DateInput min={row.opensOn} max={last} />
      </Form.Item>
      <AnswerFields questions={questions} isAsking={false} />
    </FormDrawer>
  );
}
