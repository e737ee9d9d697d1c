import { refuse, standardHeaders } from './client';
import { networkProblem } from './problem';

interface UploadOptions {
  fields?: Record<string, string>;
  onProgress?: (fraction: number) => void;
  signal?: AbortSignal;
  idempotencyKey?: string;
}

/** Sends one file as multipart form data. XMLHttpRequest, since fetch reports no upload progress. */
export function uploadFile<Result>(
  address: string,
  file: File,
  options: UploadOptions = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries(standardHeaders('POST')))
      request.setRequestHeader(name, value);
    if (options.idempotencyKey !== undefined)
      request.setRequestHeader('Idempotency-Key', options.idempotencyKey);
    request.upload.onprogress = ({ loaded, total }) => options.onProgress?.(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(networkProblem());
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    request.onload = () => {
      if (request.status < 300) {
        resolve((request.responseText === '' ? undefined : JSON.parse(request.responseText)) as Result);
        return;
      }
      const headers = { 'content-type': request.getResponseHeader('content-type') ?? '' };
      void refuse(new Response(request.responseText, { status: request.status, headers })).then(reject);
    };
    options.signal?.addEventListener('abort', () => request.abort());

    const body = new FormData();
    for (const [name, value] of Object.entries(options.fields ?? {})) body.append(name, value);
    body.append('file', file, file.name);
    request.send(body);
  });
}

/** Fetches a file (an export, a marked sheet) and hands it to the browser under the server's name for it. */
export async function downloadFile(address: string, body?: unknown): Promise<void> {
  const { name, content } = await fetchFile(address, body);
  saveFile(name, content);
}

/** Fetches a file with the server's name for it. */
export async function fetchFile(address: string, body?: unknown): Promise<{ name: string; content: Blob }> {
  const asked: RequestInit =
    body === undefined
      ? { headers: standardHeaders('GET') }
      : {
          method: 'POST',
          headers: { ...standardHeaders('POST'), 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        };
  const response = await fetch(address, asked).catch(() => {
    throw networkProblem();
  });
  if (!response.ok) throw await refuse(response);
  const name = fileName(response.headers.get('content-disposition')) ?? 'download';
  return { name, content: await response.blob() };
}

/** Hands something to the browser as a file. */
export function saveFile(name: string, content: Blob) {
  const link = document.createElement('a');
  const url = URL.createObjectURL(content);
  link.href = url;
  link.download = name;
  link.click();
  // The browser has to start reading before the address is withdrawn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** RFC 6266: `filename*` carries the Chinese name, `filename` the fallback. */
export function fileName(disposition: string | null): string | undefined {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (extended !== undefined) return decodeURIComponent(extended.trim());
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
}
