import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { asProblem } from '@/api/problem';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import type { Organisation } from '../types';
import { AffectedPosts, Obstacles, Reorganised, Stakes } from './outlook';
import { WishFields, wishOf, type WishValues } from './wish-fields';

type Wish = Schema<'ReorganisationWish'>;
type Preview = Schema<'ReorganisationPreview'>;

/** Merges, splits, moves or renames an organisation: chosen, previewed, and only then done. */
export function ReorganiseScreen() {
  const { t } = useTranslation('members');
  const { organisationId = '' } = useParams();
  const query = useGet('/api/v1/organisations/{organisationId}', {
    params: { path: { organisationId } },
  });
  const name = query.data?.name;
  return (
    <Page
      title={name === undefined ? t('reorganisation.start') : t('reorganisation.title', { name })}
      lead={t('reorganisation.lead')}
      trail={[{ label: t('organisations.title'), to: `/organisations?id=${organisationId}` }]}
    >
      <QueryView query={query}>{(organisation) => <Steps organisation={organisation} />}</QueryView>
    </Page>
  );
}

function Steps({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('members');
  const [form] = Form.useForm<WishValues>();
  const [seen, setSeen] = useState<{ wish: Wish; preview: Preview }>();
  const [refusal, setRefusal] = useState<string>();
  const ask = useCommand('post', '/api/v1/reorganisations/preview', { quiet: true, invalidates: [] });

  const preview = async (values: WishValues) => {
    setRefusal(undefined);
    const wish = wishOf(organisation, values);
    try {
      setSeen({ wish, preview: await ask.run({ body: wish }) });
    } catch (failure) {
      setRefusal(asProblem(failure).message);
    }
  };

  return (
    <div className="stack">
      <div hidden={seen !== undefined}>
        <Card>
          {refusal !== undefined && (
            <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />
          )}
          <Form<WishValues>
            form={form}
            layout="vertical"
            initialValues={{ mergePlaces: true }}
            onFinish={(values) => void preview(values)}
          >
            <WishFields organisation={organisation} />
            <Button type="primary" htmlType="submit" loading={ask.isRunning}>
              {t('reorganisation.preview')}
            </Button>
          </Form>
        </Card>
      </div>
      {seen !== undefined && (
        <Confirm wish={seen.wish} preview={seen.preview} onBack={() => setSeen(undefined)} />
      )}
    </div>
  );
}

interface ConfirmProps {
  wish: Wish;
  preview: Preview;
  onBack: () => void;
}

function Confirm({ wish, preview, onBack }: ConfirmProps) {
  const { t } = useTranslation('members');
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<string>();
  const reorganise = useCommand('post', '/api/v1/reorganisations', {
    success: t('reorganisation.done'),
    quiet: true,
  });
  const run = async (approval: { reason: string; documentNumber: string }) => {
    setRefusal(undefined);
    try {
      const done = await reorganise.run({ body: { wish, ...approval } });
      await navigate(`/reorganisations/${done.id}`, { replace: true });
    } catch (failure) {
      setRefusal(asProblem(failure).message);
    }
  };
  const isPossible = preview.obstacles.length === 0;
  return (
    <>
      <Obstacles title={t('reorganisation.obstacles')} obstacles={preview.obstacles} />
      {isPossible && (
        <>
          <Card title={t('reorganisation.organisations')}>
            <Reorganised organisations={preview.organisations} />
          </Card>
          <Stakes title={t('reorganisation.moves')} stakes={preview.moves} />
          <Stakes
            title={t('reorganisation.stays')}
            hint={t('reorganisation.staysHint')}
            stakes={preview.stays}
          />
          <AffectedPosts posts={preview.posts} />
        </>
      )}
      <Card>
        {refusal !== undefined && (
          <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />
        )}
        <Form
          layout="vertical"
          onFinish={(approval: { reason: string; documentNumber: string }) => void run(approval)}
        >
          {isPossible && (
            <>
              <Form.Item
                name="documentNumber"
                label={t('reorganisation.documentNumber')}
                rules={[{ required: true }]}
              >
                <Input maxLength={100} autoComplete="off" />
              </Form.Item>
              <Form.Item name="reason" label={t('reorganisation.reason')} rules={[{ required: true }]}>
                <Input.TextArea rows={3} maxLength={400} />
              </Form.Item>
            </>
          )}
          <div className="row">
            <Button onClick={onBack}>{t('reorganisation.back')}</Button>
            {isPossible && (
              <Button type="primary" htmlType="submit" loading={reorganise.isRunning}>
                {t('reorganisation.confirm')}
              </Button>
            )}
          </div>
        </Form>
      </Card>
    </>
  );
}
