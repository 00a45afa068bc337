const MESSAGES: Record<string, string> = {
  ItemNotFound: "The requested resource doesn't exist.",
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidReference: 'This reference is not valid for the current operation.',
  AccessDenied: 'You cannot perform the requested operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  NotImplemented: "The requested feature isn't implemented.",
  GeneralException: 'There was an internal error while processing the request.',
};

const HTTP_STATUS: Record<string, number> = {
  ItemNotFound: 404,
  ApiNotFound: 404,
  AccessDenied: 403,
  ItemAlreadyExists: 409,
  NotImplemented: 501,
  GeneralException: 500,
};

/** An error that Excel reports to the add-in: code, message and the member that failed. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: string,
    readonly location?: string,
    message?: string,
  ) {
    super(message ?? MESSAGES[code] ?? code);
  }

  get httpStatus(): number {
    return HTTP_STATUS[this.code] ?? 400;
  }
}

/** Stops the batch with one of Excel's errors. */
export function fail(code: string, location?: string, message?: string): never {
  throw new HostError(code, location, message);
}
