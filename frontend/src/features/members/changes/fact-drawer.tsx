import { Alert, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/api/problem';
import { useSession } from '@/api/session';
import type { CommandInput } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';

type Body = NonNullable<CommandInput<'/api/v1/people/{personId}/change-requests', 'post'>['body']>;
interface Asked {
  reason?: string;
  evidence?: string;
}

interface FactDrawerProps<Values extends object> {
  personId: string;
  title: string;
  open: boolean;
  onClose: () => void;
  initialValues?: Partial<Values>;
  /** Of what was read: the household's, else the person's. */
  version: number;
  /** Whether every field of the form is verified, so that only a request can change it. */
  verified?: boolean;
  /** Writes the form into the file; refused where a verified fact would change. */
  onSave: (values: Values) => Promise<unknown>;
  /** The same form as a request carries it. */
  asRequest: (values: Values) => Omit<Body, 'reason' | 'evidence'>;
  children: ReactNode;
}

/** A form of the file: written at once, or asked for with reason and evidence where what it changes is verified. */
export function FactDrawer<Values extends object>(props: FactDrawerProps<Values>) {
  return props.open ? <OpenFactDrawer {...props} /> : null;
}

function OpenFactDrawer<Values extends object>(props: FactDrawerProps<Values>) {
  const { personId, title, onClose, initialValues, version, verified, onSave, asRequest, children } = props;
  const { t } = useTranslation('members');
  const { can } = useSession();
  const [isAsking, setAsking] = useState(verified === true && can('requestChange'));
  const ask = useCommand('post', '/api/v1/people/{personId}/change-requests', {
    success: t('changes.asked'),
    quiet: true,
  });

  const save = async (values: Values) => {
    try {
      await onSave(values);
    } catch (failure) {
      if (asProblem(failure).code === 'members.needs_change_request' && can('requestChange')) setAsking(true);
      throw failure;
    }
  };

  return (
    <FormDrawer<Values & Asked>
      title={isAsking ? t('changes.askTitle', { title }) : title}
      open
      onClose={onClose}
      {...(initialValues === undefined ? {} : { initialValues })}
      {...(isAsking ? { submitText: t('changes.ask') } : {})}
      onSubmit={({ reason, evidence, ...values }) =>
        isAsking
          ? ask.run(
              {
                params: { path: { personId } },
                body: {
                  reason: reason ?? '',
                  evidence: evidence ?? '',
                  ...asRequest(values as unknown as Values),
                },
              },
              version,
            )
          : save(values as unknown as Values)
      }
    >
      {isAsking && <Reasons isExplained={verified === true} />}
      {children}
    </FormDrawer>
  );
}

function Reasons({ isExplained }: { isExplained: boolean }) {
  const { t } = useTranslation('members');
  const rules = [{ required: true, whitespace: true, message: t('changes.required') }];
  return (
    <>
      {/* Where the edit was refused, the refusal says as much. */}
      {isExplained && (
        <Alert type="info" showIcon title={t('changes.askHint')} style={{ marginBottom: 16 }} />
      )}
      <Form.Item name="reason" label={t('changes.reason')} rules={rules}>
        <Input.TextArea rows={2} maxLength={400} />
      </Form.Item>
      <Form.Item
        name="evidence"
        label={t('changes.evidence')}
        extra={t('changes.evidenceHint')}
        rules={rules}
      >
        <Input.TextArea rows={2} maxLength={400} />
      </Form.Item>
    </>
  );
}
