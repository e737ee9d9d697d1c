import { createContext, useContext } from 'react';
import type { Json } from './policy-document';
import type { Shape } from './policy-schema';

interface Editing {
  root: Shape;
  /** Sentences by path: `recognition.steps.2.days`. */
  errors: Record<string, string[]>;
  /** Items that stand open, by path. */
  open: ReadonlySet<string>;
  toggle: (path: string) => void;
}

export const EditingContext = createContext<Editing>({
  root: {},
  errors: {},
  open: new Set(),
  toggle: () => undefined,
});

export const fieldId = (path: string) => `policy-${path.split('.').join('-')}`;

/** A section's card names it already. */
export const legendOf = (path: string) => (path.includes('.') ? undefined : 'visually-hidden');

export interface FieldProps {
  name: string;
  path: string;
  shape: Shape;
  value: Json;
  required: boolean;
  /** Undefined takes it out of the document. */
  onChange: (value: Json) => void;
}

/** What the server says of an object or a list as a whole. */
export function Errors({ path }: { path: string }) {
  const { errors } = useContext(EditingContext);
  const said = errors[path];
  return said === undefined ? null : (
    <p className="field-error" role="alert">
      {said.join(' ')}
    </p>
  );
}
