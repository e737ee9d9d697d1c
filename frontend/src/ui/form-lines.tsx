import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './form-lines.css';

interface FormLinesProps {
  /** The field of the request that takes the lines. */
  name: string | string[];
  title: string;
  hint?: string;
  addText: string;
  /** What a new line starts with. */
  blank?: object;
  /** So many cannot be removed. */
  least?: number;
  /** The fields of the line at this place: `name={[line, 'amount']}`. */
  children: (line: number) => ReactNode;
}

/** Lines of a form that are added and removed: members of a household, sources of income. */
export function FormLines({ name, title, hint, addText, blank = {}, least = 0, children }: FormLinesProps) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{title}</legend>
      {hint !== undefined && <p className="muted">{hint}</p>}
      <Form.List name={name}>
        {(lines, { add, remove }) => (
          <>
            {lines.map(({ key, name: line }) => (
              <div key={key} className="form-line">
                <div>{children(line)}</div>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={`${t('action.remove')} ${title} ${line + 1}`}
                  disabled={lines.length <= least}
                  onClick={() => remove(line)}
                />
              </div>
            ))}
            <Button
              type="dashed"
              block
              icon={<PlusOutlined aria-hidden />}
              style={{ marginTop: 10 }}
              onClick={() => add(blank)}
            >
              {addText}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
