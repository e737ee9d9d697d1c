import { Alert, Button, Form, Input, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { asProblem } from '@/api/problem';
import type { Answer } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { LeaveGuard } from '@/ui/leave-guard';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { useBilingual } from '@/ui/use-bilingual';
import { isObject, type Json, type JsonObject, withProperty } from './policy-document';
import { EditingContext, fieldId } from './policy-editing';
import { PolicyField } from './policy-field';
import type { Shape } from './policy-schema';
import { PolicyTrial } from './policy-trial';
import { usePolicyWords } from './policy-words';
import { type Check, usePolicyCheck } from './use-policy-check';
import './recognition.css';

type Policy = Answer<'/api/v1/policies/{policyId}', 'get'>;
const headFields = ['name', 'englishName', 'key', 'basis'];

/** A draft as it is written: a copy of a version, or a draft that is kept already. */
export function PolicyEditorScreen() {
  const { t } = useTranslation('recognition');
  const { id } = useParams();
  const [params] = useSearchParams();
  const policyId = id ?? params.get('from') ?? '';
  const policy = useGet('/api/v1/policies/{policyId}', { params: { path: { policyId } } });
  const schema = useGet('/api/v1/policy-schema', {}, { staleTime: Infinity });
  return (
    <Page
      title={t(id === undefined ? 'editor.new' : 'editor.edit')}
      lead={t('editor.lead')}
      trail={[{ label: t('policy.title'), to: '/policies' }]}
      actions={<a href="/api/v1/policy-schema">{t('editor.schema')}</a>}
    >
      <QueryView query={schema}>
        {(root) => (
          <QueryView query={policy}>
            {(from) => <Editor key={from.id} from={from} isNew={id === undefined} root={root} />}
          </QueryView>
        )}
      </QueryView>
    </Page>
  );
}

function Editor({ from, isNew, root }: { from: Policy; isNew: boolean; root: Shape }) {
  const { t } = useTranslation('recognition');
  const [first] = useState(() => from.document as JsonObject);
  const [document, setDocument] = useState<JsonObject>(first);
  const [text, setText] = useState<string>();
  const typed = useMemo(() => (text === undefined ? document : parsed(text)), [text, document]);
  const check = usePolicyCheck(typed);
  const [isDone, setDone] = useState(false);

  const turn = (mode: 'form' | 'text') => {
    if (mode === 'text') setText(JSON.stringify(document, null, 2));
    else if (typed !== undefined) {
      setDocument(typed);
      setText(undefined);
    }
  };

  return (
    <div className="stack">
      <Segmented
        aria-label={t('editor.mode')}
        value={text === undefined ? 'form' : 'text'}
        disabled={text !== undefined && typed === undefined}
        options={(['form', 'text'] as const).map((mode) => ({ value: mode, label: t(`editor.${mode}`) }))}
        onChange={turn}
      />
      {text === undefined ? (
        <Sections document={document} root={root} check={check} onChange={setDocument} />
      ) : (
        <Card title={t('editor.text')}>
          <Form.Item
            {...(typed === undefined ? { validateStatus: 'error' as const, help: t('policy.notJson') } : {})}
          >
            <Input.TextArea
              aria-label={t('policy.document')}
              autoSize={{ minRows: 20, maxRows: 40 }}
              spellCheck={false}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          </Form.Item>
        </Card>
      )}
      {typed !== undefined && <PolicyTrial pack={{ document: typed }} />}
      <SaveBar document={typed} check={check} from={from} isNew={isNew} onSaved={() => setDone(true)} />
      <LeaveGuard dirty={!isDone && typed !== first} />
    </div>
  );
}

const parsed = (text: string): JsonObject | undefined => {
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

interface SaveProps {
  document: JsonObject | undefined;
  check: Check;
  from: Policy;
  isNew: boolean;
  onSaved: () => void;
}

function SaveBar({ document, check, from, isNew, onSaved }: SaveProps) {
  const { t } = useTranslation('recognition');
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<string>();
  const add = useCommand('post', '/api/v1/policies', { success: t('policy.added'), quiet: true });
  const edit = useCommand('put', '/api/v1/policies/{policyId}', { success: t('editor.saved'), quiet: true });

  const save = async () => {
    setRefusal(undefined);
    try {
      const kept = isNew
        ? await add.run({ body: { document } })
        : await edit.run({ params: { path: { policyId: from.id } }, body: { document } }, from.version);
      onSaved();
      // The guard must have seen that it is kept before the page goes.
      setTimeout(() => void navigate(`/policies/${kept.id}`));
    } catch (failure) {
      setRefusal(asProblem(failure).message);
    }
  };

  const findings = check.state === 'checked' ? check.findings : [];
  return (
    <div className="policy-save">
      <div className="row">
        <Button
          type="primary"
          loading={add.isRunning || edit.isRunning}
          disabled={document === undefined || findings.length > 0}
          onClick={() => void save()}
        >
          {t('editor.save')}
        </Button>
        <span role="status" className={findings.length > 0 ? 'field-error' : 'muted'}>
          {check.state === 'checking' && t('editor.checking')}
          {check.state === 'unknown' && t('editor.unchecked')}
          {check.state === 'checked' &&
            (findings.length > 0 ? t('editor.errors', { count: findings.length }) : t('editor.sound'))}
        </span>
      </div>
      {refusal !== undefined && <Alert type="error" showIcon title={refusal} />}
    </div>
  );
}

interface SectionsProps {
  document: JsonObject;
  root: Shape;
  check: Check;
  onChange: (document: JsonObject) => void;
}

function Sections({ document, root, check, onChange }: SectionsProps) {
  const { t } = useTranslation('recognition');
  const { field } = usePolicyWords();
  const said = useBilingual();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const findings = check.state === 'checked' ? check.findings : [];
  const errors: Record<string, string[]> = {};
  for (const finding of findings) (errors[finding.path] ??= []).push(said(finding));
  const editing = {
    root,
    errors,
    open,
    toggle: (path: string) =>
      setOpen((old) =>
        old.has(path) ? new Set([...old].filter((one) => one !== path)) : new Set([...old, path]),
      ),
  };
  const required = root.required ?? [];
  const one = (name: string) => (
    <PolicyField
      key={name}
      name={name}
      path={name}
      shape={root.properties?.[name] ?? {}}
      value={document[name]}
      required={required.includes(name)}
      onChange={(value) => onChange(withProperty(document, name, value))}
    />
  );
  const sections = Object.keys(root.properties ?? {}).filter(
    (name) => name !== '$schema' && !headFields.includes(name),
  );
  return (
    <EditingContext value={editing}>
      <Form component="div" layout="vertical" className="stack">
        <Findings document={document} check={check} onGo={(path) => setOpen(opened(open, path))} />
        <Card title={t('editor.head')}>
          <div className="policy-fields">{headFields.map(one)}</div>
        </Card>
        {sections.map((name) => (
          <Card key={name} title={field(name)}>
            {one(name)}
          </Card>
        ))}
      </Form>
    </EditingContext>
  );
}

// Everything above the place, so that it shows.
const opened = (open: ReadonlySet<string>, path: string): ReadonlySet<string> => {
  const steps = path.split('.');
  return new Set([...open, ...steps.map((_, at) => steps.slice(0, at + 1).join('.'))]);
};

/** All that is wrong, each leading to its place. */
function Findings({
  document,
  check,
  onGo,
}: {
  document: JsonObject;
  check: Check;
  onGo: (path: string) => void;
}) {
  const { t } = useTranslation('recognition');
  const { path } = usePolicyWords();
  const said = useBilingual();
  if (check.state !== 'checked' || check.findings.length === 0) return null;
  const go = (at: string) => {
    onGo(at);
    // The place is there once it stands open.
    setTimeout(() => nearest(at)?.focus());
  };
  return (
    <Alert
      type="error"
      title={t('editor.errors', { count: check.findings.length })}
      description={
        <ul className="policy-findings">
          {check.findings.map((finding) => (
            <li key={`${finding.path}${finding.chinese}`}>
              <button type="button" className="link" title={finding.path} onClick={() => go(finding.path)}>
                {path(document, finding.path)}
              </button>
              ：{said(finding)}
            </li>
          ))}
        </ul>
      }
    />
  );
}

const nearest = (path: string): HTMLElement | null => {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const found = window.document.getElementById(fieldId(steps.slice(0, length).join('.')));
    if (found !== null) return found;
  }
  return null;
};
