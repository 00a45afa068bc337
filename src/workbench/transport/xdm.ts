/** The envelope in which Office.js and Excel on the web exchange messages (names are Office.js's own). */

export interface XdmRequest {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data: unknown;
}

/** A message as the browser delivers it; `source` is whom to answer. */
export interface IncomingMessage {
  readonly data: unknown;
  readonly origin: string;
  readonly source: MessageTarget | null;
}

export interface MessageTarget {
  postMessage(text: string, targetOrigin: string): void;
}

/** Where the host listens: the browser's window, or a stand-in in tests. */
export interface HostWindow {
  readonly origin: string;
  listen(handler: (message: IncomingMessage) => void): () => void;
}

export const XdmAction = { invoke: 0, register: 1, unregister: 2 } as const;
const RESPONSE = 1;
const RESPONSE_KIND = { call: 0, event: 1 } as const;

/** Reads a request of this conversation; anything else on the page's message channel is null. */
export function readRequest(data: unknown, conversationId: string): XdmRequest | null {
  if (typeof data !== 'string') return null;
  try {
    const request = JSON.parse(data) as XdmRequest;
    return request._messageType === 0 && request._conversationId === conversationId ? request : null;
  } catch {
    return null;
  }
}

/** Writes an answer to a request, or an event to whoever registered with it. */
export function writeResponse(request: XdmRequest, origin: string, data: unknown, asEvent = false): string {
  return JSON.stringify({
    _messageType: RESPONSE,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _errorCode: 0,
    _responseType: asEvent ? RESPONSE_KIND.event : RESPONSE_KIND.call,
    _data: data,
    _origin: origin,
    _serializerVersion: 1,
  });
}

/** Writes what the host tells the add-in's page unasked, as that the focus comes in. */
export function writeNotification(conversationId: string, id: number, origin: string, data: unknown): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: 'Office_notifyAgave',
    _conversationId: `${conversationId}_ntf`,
    _correlationId: id,
    _origin: origin,
    _data: data,
    _actionType: XdmAction.invoke,
    _serializerVersion: 1,
  });
}
