import type { CommandInput } from '@/api/types';

type Body = NonNullable<CommandInput<'/api/v1/set-up', 'post'>['body']>;

/** The form is named like the request, so that a refusal finds its fields. */
export type SetUpValues = Omit<Body, 'token'>;

export const steps = ['administrators', 'county', 'pack', 'accounts'] as const;
export type Step = (typeof steps)[number];

/** Which fields stand on which step. */
export const fieldsOf: Record<Step, readonly (keyof SetUpValues)[]> = {
  administrators: ['systemAdmin', 'securityAdmin', 'auditAdmin'],
  county: ['divisionCode'],
  pack: ['policyPack'],
  accounts: ['accounts'],
};

/** The first step that one of the fields stands on. */
export const stepOf = (fields: readonly string[]): Step | undefined =>
  steps.find((step) => fieldsOf[step].some((name) => fields.some((field) => field.split('.')[0] === name)));
