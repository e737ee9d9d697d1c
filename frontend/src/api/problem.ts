import i18next from 'i18next';

export type FieldErrors = Record<string, string[]>;

/** An expected "no" of the server, or a request that never reached it (`status` 0). Switch on `code`, never on the text. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string | undefined,
    readonly errors: FieldErrors,
    /** Members that a single refusal adds, such as the state and what may follow. */
    readonly extensions: Record<string, unknown>,
  ) {
    super(detail ?? title);
  }

  /** Nobody is signed in any more; a refused password is something else. */
  get isSignedOut() {
    return this.code === 'access.not_signed_in';
  }

  get isForbidden() {
    return this.status === 403;
  }

  get isNotFound() {
    return this.status === 404;
  }

  get isStale() {
    return this.status === 412;
  }

  /** Worth trying again without changing anything. */
  get isTransient() {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

function fieldErrors(value: unknown): FieldErrors {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([field, messages]) => [
      field,
      (Array.isArray(messages) ? messages : [messages]).map(String),
    ]),
  );
}

/** Reads `application/problem+json`; an answer of another kind (a proxy's page) becomes a problem by its status. */
export async function problemFrom(response: Response): Promise<Problem> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const { title, code, detail, errors, ...extensions } = isRecord(body) ? body : {};
  return new Problem(
    response.status,
    text(code) ?? `http_${response.status}`,
    text(title) ?? statusTitle(response.status),
    text(detail),
    fieldErrors(errors),
    extensions,
  );
}

export function networkProblem(): Problem {
  return new Problem(0, 'network', i18next.t('problem.network'), undefined, {}, {});
}

/** Without a line, the password opened nothing. */
export function offlineProblem(): Problem {
  return new Problem(401, 'client.offline_password', i18next.t('problem.offlinePassword'), undefined, {}, {});
}

/** Any thrown thing as a problem, so that one error screen serves all. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(500, 'client', i18next.t('problem.unexpected'), undefined, {}, {});
}

function statusTitle(status: number): string {
  switch (status) {
    case 401:
      return i18next.t('problem.signedOut');
    case 403:
      return i18next.t('problem.forbidden');
    case 404:
      return i18next.t('problem.notFound');
    case 413:
      return i18next.t('problem.tooLarge');
    case 429:
      return i18next.t('problem.tooMany');
    default:
      return i18next.t('problem.unexpected');
  }
}
