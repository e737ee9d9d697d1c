import { isObject, type Json, type JsonObject } from './policy-document';

/** The part of JSON Schema in which a pack is described. */
export interface Shape {
  type?: string | string[];
  description?: string;
  enum?: (string | null)[];
  const?: string;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  anyOf?: Shape[];
  $ref?: string;
}

/** How a value is edited. */
export type Widget =
  'choice' | 'choices' | 'flag' | 'money' | 'share' | 'number' | 'text' | 'words' | 'list' | 'group';

/** A shape that stands elsewhere in the same document. */
export function resolved(root: Shape, shape: Shape): Shape {
  if (shape.$ref === undefined) return shape;
  const at = shape.$ref
    .replace(/^#\/?/, '')
    .split('/')
    .filter((step) => step !== '')
    .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], root);
  return (at as Shape | undefined) ?? {};
}

const has = ({ type }: Shape, name: string) => (Array.isArray(type) ? type.includes(name) : type === name);

export function widgetOf(root: Shape, name: string, shape: Shape): Widget {
  if (shape.enum !== undefined) return 'choice';
  if (has(shape, 'boolean')) return 'flag';
  if (has(shape, 'integer'))
    return shape.description === 'fen' ? 'money' : name === 'thresholdBasisPoints' ? 'share' : 'number';
  if (has(shape, 'array')) {
    const item = resolved(root, shape.items ?? {});
    if (item.enum !== undefined) return 'choices';
    return has(item, 'string') ? 'words' : 'list';
  }
  return has(shape, 'object') || shape.properties !== undefined || shape.anyOf !== undefined
    ? 'group'
    : 'text';
}

/** The word by which shapes are told apart: a step by its kind. */
export function discriminator(shape: Shape): { name: string; words: string[] } | undefined {
  const variants = shape.anyOf ?? [];
  const name = Object.entries(variants[0]?.properties ?? {}).find(
    ([, inner]) => inner.const !== undefined,
  )?.[0];
  if (name === undefined) return undefined;
  return { name, words: variants.map((variant) => variant.properties?.[name]?.const ?? '') };
}

/** The properties that a value may have, the variant chosen by its own word. */
export function membersOf(root: Shape, shape: Shape, value: Json): { shape: Shape; required: string[] } {
  const known = discriminator(shape);
  const variant =
    known === undefined
      ? undefined
      : shape.anyOf?.find(
          (one) => isObject(value) && one.properties?.[known.name]?.const === value[known.name],
        );
  const chosen = resolved(root, variant ?? shape);
  return { shape: chosen, required: chosen.required ?? [] };
}

/** What a new value starts with: everything that must be there, and nothing else. */
export function blank(root: Shape, given: Shape): Json {
  const shape = resolved(root, given);
  if (shape.const !== undefined) return shape.const;
  if (shape.anyOf?.[0] !== undefined) return blank(root, shape.anyOf[0]);
  if (shape.enum !== undefined) return shape.enum[0] ?? null;
  if (has(shape, 'boolean')) return false;
  if (has(shape, 'integer')) return 0;
  if (has(shape, 'array')) return [];
  if (shape.properties === undefined) return '';
  return Object.fromEntries(
    (shape.required ?? []).map((name) => [name, blank(root, shape.properties?.[name] ?? {})]),
  );
}

/** Another kind of the same: what both have is kept. */
export function recast(root: Shape, shape: Shape, value: JsonObject, name: string, word: string): JsonObject {
  const variant = shape.anyOf?.find((one) => one.properties?.[name]?.const === word) ?? {};
  const fresh = blank(root, variant);
  const known = Object.keys(variant.properties ?? {});
  const kept = Object.entries(value).filter(([key]) => key !== name && known.includes(key));
  return { ...(isObject(fresh) ? fresh : {}), ...Object.fromEntries(kept) };
}
