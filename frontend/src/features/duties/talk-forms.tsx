import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { DefinitionList } from '@/ui/definition-list';
import { Dialog } from '@/ui/dialog';
import { FormDrawer } from '@/ui/form-drawer';
import { QueryView } from '@/ui/query-view';
import { PersonChoice, VillageChoice } from './person-choice';

const topics = ['thoughts', 'work', 'life', 'conduct', 'other'] as const;
const longestText = 800;

interface TalkProps {
  talkId: string;
  onClose: () => void;
}

/** A talk that was held. */
export function TalkForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('duties');
  const { session } = useSession();
  const record = useCommand('post', '/api/v1/village-talks', { success: t('recorded'), quiet: true });
  const required = [{ required: true, message: t('required') }];
  return (
    <FormDrawer<Schema<'RecordVillageTalkCommand'>>
      title={t('recordTalk')}
      open
      initialValues={{
        talk: {
          leader: session.user?.name ?? '',
          on: session.businessDate,
          topic: 'thoughts',
          asked: '',
          outcome: null,
        },
      }}
      onSubmit={(body) => record.run({ body })}
      onClose={onClose}
    >
      <p className="muted">{t('talkHint')}</p>
      <Form.Item name="placeId" label={t('field.place')} rules={required}>
        <VillageChoice />
      </Form.Item>
      <Form.Item name="personId" label={t('field.talkedWith')} rules={required}>
        <PersonChoice />
      </Form.Item>
      <TalkFields />
    </FormDrawer>
  );
}

/** Opened anew, so that what is corrected is what stands. */
export function CorrectTalk({ talkId, onClose }: TalkProps) {
  const { t } = useTranslation('duties');
  const query = useGet('/api/v1/village-talks/{talkId}', { params: { path: { talkId } } });
  const correct = useCommand('put', '/api/v1/village-talks/{talkId}', {
    success: t('recorded'),
    quiet: true,
  });
  if (query.data === undefined) return null;
  const { talk, version, asked, outcome } = query.data;
  return (
    <FormDrawer<Schema<'CorrectVillageTalkCommand'>>
      title={t('correctTalk')}
      open
      initialValues={{ talk: { leader: talk.leader, on: talk.on, topic: talk.topic, asked, outcome } }}
      onSubmit={(body) => correct.run({ params: { path: { talkId } }, body }, version)}
      onClose={onClose}
    >
      <TalkFields />
    </FormDrawer>
  );
}

function TalkFields() {
  const { t } = useTranslation('duties');
  const { session } = useSession();
  const required = [{ required: true, message: t('required') }];
  const written = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <>
      <Form.Item
        name={['talk', 'leader']}
        label={t('field.leader')}
        extra={t('field.leaderHint')}
        rules={written}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={['talk', 'on']} label={t('field.talkedOn')} rules={required}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      <Form.Item name={['talk', 'topic']} label={t('field.topic')} rules={required}>
        <Select options={topics.map((value) => ({ value, label: t(`topic.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['talk', 'asked']} label={t('field.asked')} rules={written}>
        <Input.TextArea rows={4} maxLength={longestText} showCount />
      </Form.Item>
      <Form.Item name={['talk', 'outcome']} label={t('field.outcome')}>
        <Input.TextArea rows={3} maxLength={longestText} showCount />
      </Form.Item>
    </>
  );
}

/** What was said; that it was opened is on record. */
export function TalkView({ talkId, onClose }: TalkProps) {
  const { t } = useTranslation('duties');
  const query = useGet('/api/v1/village-talks/{talkId}', { params: { path: { talkId } } });
  return (
    <Dialog title={t('seeTalk')} open onClose={onClose}>
      <QueryView query={query}>
        {({ talk, asked, outcome }) => (
          <DefinitionList
            items={[
              { label: t('field.talkedWith'), value: talk.personName },
              { label: t('field.leader'), value: talk.leader },
              { label: t('field.talkedOn'), value: talk.on },
              { label: t('field.topic'), value: t(`topic.${talk.topic}`) },
              { label: t('field.asked'), value: asked, wide: true },
              { label: t('field.outcome'), value: outcome ?? '—', wide: true },
              { label: t('field.recordedBy'), value: talk.byName },
            ]}
          />
        )}
      </QueryView>
    </Dialog>
  );
}
