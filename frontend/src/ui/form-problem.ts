import type { FormInstance } from 'antd';
import { asProblem, type Problem } from '@/api/problem';

/** `plan.goals[0].text` of the server is `['plan','goals',0,'text']` of antd. */
export const fieldPath = (field: string): (string | number)[] =>
  field
    .replace(/^\$\.?/, '')
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** Puts the server's field errors beside their fields; gives back what belongs to no field on this form. */
export function showProblem(form: FormInstance, error: unknown): Problem | undefined {
  const problem = asProblem(error);
  // The shell asks to sign in again; the form is as it was.
  if (problem.isSignedOut) return undefined;
  const names = Object.keys(form.getFieldsValue() as object);
  const fields = Object.entries(problem.errors).map(([field, errors]) => ({
    name: fieldPath(field),
    errors,
  }));
  const known = fields.filter(({ name }) => names.includes(String(name[0])));
  form.setFields(known);
  if (known[0] !== undefined) form.scrollToField(known[0].name, { block: 'center', focus: true });
  return known.length > 0 && known.length === fields.length ? undefined : problem;
}
