import type { Schema } from '@/api/types';
import type { WrittenLine } from './income-line';

/** One step of the procedure, as a pack writes it. */
export interface PolicyStep {
  kind: Schema<'StepKind'>;
  by: Schema<'StepLevel'>;
  days: number;
  investigators?: number;
  vote?: Schema<'VoteRule'>;
  length?: number;
  workingDays?: boolean;
  places?: string[];
}

interface MonthDay {
  month: number;
  day: number;
}

/** A way in; what it does not ask for is left out. */
export interface WrittenRoute {
  code: string;
  chinese: string;
  english: string;
  residence?: Schema<'Residence'> | null;
  belowIncomeLine?: boolean;
  identities?: string[] | null;
  causes?: string[] | null;
  minimumAge?: number | null;
  minimumStanding?: number | null;
  attested?: Schema<'Condition'>[] | null;
}

/** The parts of a pack that recognition owns; other modules' sections stand beside them. */
export interface PolicyDocument {
  basis: string;
  eligibility: {
    routes: WrittenRoute[];
    causes: string[];
    exclusions: Schema<'Exclusion'>[];
    incomeLines?: WrittenLine[] | null;
    window?: { from: MonthDay; until: MonthDay } | null;
    required?: Schema<'LedgerFact'>[] | null;
  };
  tiers: Schema<'TierPolicy'>[];
  recognition: {
    steps: PolicyStep[];
    deadline: { days: number };
    entitlementMonths: number;
    paidOn?: MonthDay | null;
  };
}

/** A value as JSON has it. */
export type Json = string | number | boolean | null | undefined | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };

/** The object with a property set, or taken out where it is undefined; the others stay where they stand. */
export const withProperty = (held: JsonObject, name: string, value: Json): JsonObject =>
  value === undefined
    ? Object.fromEntries(Object.entries(held).filter(([other]) => other !== name))
    : { ...held, [name]: value };

export const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A property by its name, or one of a list by what it is. */
export type TrailStep = string | JsonObject;

export interface Difference {
  /** `recognition.steps.homeVisit.days`. */
  path: string;
  trail: TrailStep[];
  before: Json;
  after: Json;
}

/** What one of a list is known by, wherever in the list it stands. */
export const identityOf = (item: Json, place: number): string => {
  if (!isObject(item)) return String(place);
  const known = item['kind'] ?? item['tier'] ?? item['class'] ?? item['code'];
  if (typeof known === 'string') return known;
  const { fromYear, residence } = item;
  return typeof fromYear === 'number' && typeof residence === 'string'
    ? `${residence}-${fromYear}`
    : String(place);
};

const isList = (value: Json): value is JsonObject[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject);

/** What one version says otherwise than another, in the order of the newer one. */
export function compare(before: unknown, after: unknown): Difference[] {
  return [...differences(before as Json, after as Json, '', [])];
}

function* differences(before: Json, after: Json, path: string, trail: TrailStep[]): Generator<Difference> {
  if (isList(before) || isList(after)) {
    yield* ofLists(before, after, path, trail);
  } else if (isObject(before) && isObject(after)) {
    for (const name of new Set([...Object.keys(after), ...Object.keys(before)]))
      if (name !== '$schema')
        yield* differences(before[name], after[name], path === '' ? name : `${path}.${name}`, [
          ...trail,
          name,
        ]);
  } else if (JSON.stringify(before ?? null) !== JSON.stringify(after ?? null)) {
    yield { path, trail, before, after };
  }
}

function* ofLists(before: Json, after: Json, path: string, trail: TrailStep[]): Generator<Difference> {
  const [old, now] = [byIdentity(before), byIdentity(after)];
  const [oldOrder, nowOrder] = [kinds(old), kinds(now)];
  if (oldOrder.length > 0 && nowOrder.length > 0 && oldOrder.join() !== nowOrder.join())
    yield { path, trail, before: oldOrder, after: nowOrder };
  for (const identity of new Set([...now.keys(), ...old.keys()])) {
    const [one, other] = [old.get(identity), now.get(identity)];
    const item = other ?? one;
    yield* differences(one, other, `${path}.${identity}`, [...trail, ...(isObject(item) ? [item] : [])]);
  }
}

const byIdentity = (list: Json) =>
  new Map((Array.isArray(list) ? list : []).map((item, place) => [identityOf(item, place), item] as const));

// Where the order itself says something: the steps of a procedure.
const kinds = (list: Map<string, Json>): string[] =>
  [...list.entries()].filter(([, item]) => isObject(item) && 'kind' in item).map(([kind]) => kind);
