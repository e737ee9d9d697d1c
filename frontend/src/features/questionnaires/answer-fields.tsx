import { Checkbox, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Question, useChoices } from './words';

/** A field to each question, named by its number below `given`. */
export function AnswerFields({ questions, isAsking }: { questions: readonly Question[]; isAsking: boolean }) {
  const { t } = useTranslation('questionnaires');
  const choicesOf = useChoices();
  return (
    <div className="answer-fields">
      {questions.map((question, at) => {
        const options = choicesOf(question).map((label, index) => ({ value: index + 1, label }));
        const isTicked = question.kind !== 'text';
        return (
          <Form.Item
            // Questions have no identity but their place.
            key={at}
            name={['given', String(at + 1)]}
            label={`${at + 1}. ${question.text}${question.kind === 'multiple' ? t('severalHint') : ''}`}
            rules={
              isAsking && isTicked
                ? [
                    {
                      required: true,
                      type: question.kind === 'multiple' ? 'array' : 'number',
                      message: t('chooseOne'),
                    },
                  ]
                : []
            }
          >
            {question.kind === 'text' ? (
              <Input.TextArea
                rows={3}
                maxLength={500}
                {...(isAsking ? { placeholder: t('textHint') } : {})}
              />
            ) : question.kind === 'multiple' ? (
              <Checkbox.Group options={options} />
            ) : (
              <Radio.Group options={options} />
            )}
          </Form.Item>
        );
      })}
    </div>
  );
}
