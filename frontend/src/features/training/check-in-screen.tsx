import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { asProblem } from '@/api/problem';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { clock } from './words';

/** Whoever scans the code on the wall says here that they are there. */
export function CheckInScreen() {
  const { t } = useTranslation('training');
  const [params] = useSearchParams();
  const [done, setDone] = useState<Schema<'TrainingCheckedIn'>>();
  const [refusal, setRefusal] = useState<string>();
  const checkIn = useCommand('post', '/api/v1/training-check-ins', { quiet: true });
  const submit = async (body: { code: string }) => {
    setRefusal(undefined);
    try {
      setDone(await checkIn.run({ body }));
    } catch (failure) {
      setRefusal(asProblem(failure).message);
    }
  };
  return (
    <Page title={t('checkIn')}>
      <Card title={t('checkInTitle')}>
        {done === undefined ? (
          <Form<{ code: string }>
            layout="vertical"
            initialValues={{ code: params.get('code') ?? '' }}
            onFinish={(values) => void submit(values)}
          >
            {refusal !== undefined && (
              <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />
            )}
            <Form.Item
              name="code"
              label={t('field.code')}
              rules={[{ required: true, whitespace: true, message: t('required') }]}
            >
              <Input maxLength={20} autoCapitalize="characters" />
            </Form.Item>
            <Button type="primary" htmlType="submit" size="large" block loading={checkIn.isRunning}>
              {t('iAmHere')}
            </Button>
          </Form>
        ) : (
          <Alert
            type="success"
            showIcon
            title={t('checkedIn')}
            description={`${done.topic} · ${done.place} · ${done.on} ${clock(done.startsAt)}`}
          />
        )}
      </Card>
    </Page>
  );
}
