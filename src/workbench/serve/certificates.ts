/** Key and certificate that this machine's browsers trust. */
export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

const PACKAGE = 'office-addin-dev-certs';

/** Certificates of Microsoft's development tools, or null where those are not installed. */
export async function developmentCertificate(): Promise<Certificate | null> {
  const tools = (await import(/* webpackIgnore: true */ PACKAGE).catch(() => null)) as {
    getHttpsServerOptions(): Promise<Certificate>;
  } | null;
  return tools && tools.getHttpsServerOptions();
}

export const HOW_TO_GET_CERTIFICATES = `没有安装开发证书工具。请先运行：
  npm install --no-save ${PACKAGE}
  npx ${PACKAGE} install
第二步会请求把本机证书加入受信任的根证书。之后再加 --https 启动。`;
