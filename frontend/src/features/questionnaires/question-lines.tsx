import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { optionsOf } from './answers';
import { kinds, mostQuestions } from './words';

/** The questions in their order; buttons add, move and remove them, and keep the focus where it was. */
export function QuestionLines() {
  const { t } = useTranslation('questionnaires');
  const { t: common } = useTranslation();
  const written = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <Form.List name={['plan', 'questions']}>
      {(lines, { add, remove, move }) => (
        <ol className="question-lines">
          {lines.map(({ key, name: line }) => (
            <li key={key}>
              <fieldset>
                <legend>{t('questionNumber', { number: line + 1 })}</legend>
                <div className="question-line">
                  <Form.Item name={[line, 'kind']} label={t('field.kind')}>
                    <Select options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
                  </Form.Item>
                  <Form.Item name={[line, 'text']} label={t('field.text')} rules={written}>
                    <Input maxLength={200} />
                  </Form.Item>
                  <div className="row question-acts">
                    <Button
                      icon={<ArrowUpOutlined aria-hidden />}
                      aria-label={t('moveUp', { number: line + 1 })}
                      disabled={line === 0}
                      onClick={() => move(line, line - 1)}
                    />
                    <Button
                      icon={<ArrowDownOutlined aria-hidden />}
                      aria-label={t('moveDown', { number: line + 1 })}
                      disabled={line === lines.length - 1}
                      onClick={() => move(line, line + 1)}
                    />
                    <Button
                      icon={<DeleteOutlined aria-hidden />}
                      aria-label={`${common('action.remove')} ${t('questionNumber', { number: line + 1 })}`}
                      disabled={lines.length === 1}
                      onClick={() => remove(line)}
                    />
                  </div>
                </div>
                <Options line={line} />
              </fieldset>
            </li>
          ))}
          <li>
            <Button
              type="dashed"
              block
              icon={<PlusOutlined aria-hidden />}
              disabled={lines.length >= mostQuestions}
              onClick={() => add({ kind: 'satisfaction', text: '' })}
            >
              {t('addQuestion', { most: mostQuestions })}
            </Button>
          </li>
        </ol>
      )}
    </Form.List>
  );
}

/** One option to a line, where the question has options of its own. */
function Options({ line }: { line: number }) {
  const { t } = useTranslation('questionnaires');
  const kind = Form.useWatch<string | undefined>(['plan', 'questions', line, 'kind']);
  if (kind === 'satisfaction') return <p className="muted">{t('gradesHint')}</p>;
  if (kind !== 'single' && kind !== 'multiple') return null;
  return (
    <Form.Item
      name={[line, 'options']}
      label={t('field.options')}
      extra={t('optionsHint')}
      rules={[
        {
          validator: (_, lines: string | undefined) =>
            optionsOf(lines).length >= 2 ? Promise.resolve() : Promise.reject(new Error(t('optionsFew'))),
        },
      ]}
    >
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
    </Form.Item>
  );
}
