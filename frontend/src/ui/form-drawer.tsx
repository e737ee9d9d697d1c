import { Alert, Button, Form, type FormInstance } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './confirm-dialog';
import { Dialog } from './dialog';
import { showProblem } from './form-problem';
import { LeaveGuard } from './leave-guard';

interface FormDrawerProps<Values extends object> {
  title: string;
  open: boolean;
  initialValues?: Partial<Values>;
  submitText?: string;
  /** Usually `command.run(...)`; field errors of a refusal appear beside their fields, the rest on top. */
  onSubmit: (values: Values) => Promise<unknown>;
  onClose: () => void;
  /** `Form.Item`s named like the fields of the request. */
  children: ReactNode | ((form: FormInstance<Values>) => ReactNode);
}

/** A command form at the right edge; asks before what was typed is lost, and submits once. */
export function FormDrawer<Values extends object>(props: FormDrawerProps<Values>) {
  return props.open ? <OpenFormDrawer {...props} /> : null;
}

function OpenFormDrawer<Values extends object>(props: FormDrawerProps<Values>) {
  const { title, initialValues, submitText, onSubmit, onClose, children } = props;
  const { t } = useTranslation();
  const id = useId();
  const [form] = Form.useForm<Values>();
  const [isDirty, setDirty] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const [isSubmitting, setSubmitting] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const close = () => (isDirty ? setLeaving(true) : onClose());

  const submit = async (values: Values) => {
    if (isSubmitting) return;
    setSubmitting(true);
    setRefusal(undefined);
    try {
      await onSubmit(values);
      onClose();
    } catch (failure) {
      setRefusal(showProblem(form as FormInstance, failure)?.message);
    } finally {
      setSubmitting(false);
    }
  };

  const footer = (
    <>
      <Button onClick={close}>{t('action.cancel')}</Button>
      <Button type="primary" loading={isSubmitting} onClick={() => form.submit()}>
        {submitText ?? t('action.submit')}
      </Button>
    </>
  );

  return (
    <Dialog title={title} open variant="drawer" onClose={close} footer={footer}>
      {refusal !== undefined && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
      <Form<Values>
        form={form}
        // Two forms on one screen often have a field of the same name.
        name={id}
        layout="vertical"
        initialValues={initialValues}
        scrollToFirstError={{ block: 'center', focus: true }}
        onValuesChange={() => setDirty(true)}
        onFinish={(values) => void submit(values)}
      >
        {typeof children === 'function' ? children(form) : children}
        {/* Enter in a field submits, although the visible button stands outside the form. */}
        <button type="submit" hidden />
      </Form>
      <LeaveGuard dirty={isDirty && !isSubmitting} />
      <ConfirmDialog
        title={t('leave.title')}
        open={isLeaving}
        confirmText={t('leave.leave')}
        cancelText={t('leave.stay')}
        danger
        onConfirm={onClose}
        onCancel={() => setLeaving(false)}
      >
        {t('leave.text')}
      </ConfirmDialog>
    </Dialog>
  );
}
