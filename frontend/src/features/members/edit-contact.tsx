import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { FactDrawer } from './changes/fact-drawer';
import type { Person } from './types';

const fields = ['citizenId', 'phone', 'bankAccount'] as const;
type Field = (typeof fields)[number];
type Values = Partial<Record<Field, string>> & Partial<Record<`${Field}Removed`, boolean>>;

interface EditProps {
  person: Person;
  open: boolean;
  onClose: () => void;
}

/** New numbers in place of those that nobody is shown in full. */
export function EditContact({ person, open, onClose }: EditProps) {
  const { t } = useTranslation('members');
  const save = useCommand('put', '/api/v1/people/{personId}/contact', {
    success: t('edit.saved'),
    quiet: true,
  });
  return (
    <FactDrawer<Values>
      personId={person.id}
      version={person.version}
      asRequest={(values) => ({ numbers: contact(values) })}
      title={t('edit.contact')}
      open={open}
      onClose={onClose}
      onSave={(values) =>
        save.run(
          {
            params: { path: { personId: person.id } },
            body: contact(values),
          },
          person.version,
        )
      }
    >
      <p className="muted" style={{ marginBottom: 16 }}>
        {t('edit.contactHint')}
      </p>
      {fields.map((field) => (
        <NumberField key={field} field={field} registered={person[field]} />
      ))}
    </FactDrawer>
  );
}

function NumberField({ field, registered }: { field: Field; registered: string | null }) {
  const { t } = useTranslation('members');
  const isRemoved = Form.useWatch<boolean | undefined>(`${field}Removed`) === true;
  const label = t(`person.${field}`);
  return (
    <>
      <Form.Item
        name={field}
        label={label}
        extra={registered === null ? t('edit.none') : t('edit.keep', { value: registered })}
      >
        <Input
          maxLength={40}
          autoComplete="off"
          disabled={isRemoved}
          {...(isRemoved ? { placeholder: t('edit.numberLost') } : {})}
        />
      </Form.Item>
      {registered !== null && (
        <Form.Item name={`${field}Removed`} valuePropName="checked">
          <Checkbox>{t('edit.removeNumber', { label })}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}

/** Left out stays as it is, empty is removed. */
function contact(values: Values): Partial<Record<Field, string>> {
  const changed: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const typed = values[field]?.trim() ?? '';
    if (values[`${field}Removed`] === true) changed[field] = '';
    else if (typed !== '') changed[field] = typed;
  }
  return changed;
}
