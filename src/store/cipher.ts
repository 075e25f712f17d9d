// What must not be read by whoever gets hold of the file or a backup: AES-256-GCM with the key ROWBOT_SECRET.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { UserError } from '../command/index.ts';

export interface Cipher {
  /** `label` says what the value is; it can't be opened under another one. */
  seal(value: string, label: string): string;
  /** @throws UserError where it was sealed with another key */
  open(sealed: string, label: string): string;
}

/** Length of the nonce that AES-GCM is made for, in bytes. */
const NONCE = 12;
const VERSION = 'v1';

const wrongKey = (): UserError =>
  new UserError(
    'secret',
    'ROWBOT_SECRET is not the key that this store was encrypted with. Set that key again.',
  );

/** A cipher with this key. @param key 64 hex digits */
export function createCipher(key: string): Cipher {
  const secret = Buffer.from(key, 'hex');
  return {
    seal: (value, label) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(label));
      const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
      return [VERSION, nonce, cipher.getAuthTag(), sealed]
        .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
        .join('.');
    },
    open: (sealed, label) => {
      const [version, nonce = '', tag = '', data = ''] = sealed.split('.');
      if (version !== VERSION) throw wrongKey();
      try {
        const cipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(nonce, 'base64url'))
          .setAAD(Buffer.from(label))
          .setAuthTag(Buffer.from(tag, 'base64url'));
        return Buffer.concat([cipher.update(Buffer.from(data, 'base64url')), cipher.final()]).toString(
          'utf8',
        );
      } catch {
        throw wrongKey();
      }
    },
  };
}

/** Stands in for a cipher where no key is set: nothing secret can be kept. */
export const NO_CIPHER: Cipher = {
  seal: () => {
    throw new UserError(
      'secret',
      'ROWBOT_SECRET is missing: tokens are kept encrypted only. Make it with: openssl rand -hex 32',
    );
  },
  open: () => {
    throw new UserError('secret', 'ROWBOT_SECRET is missing: the store holds tokens encrypted with it.');
  },
};
