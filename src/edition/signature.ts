import {createPrivateKey, createPublicKey, type KeyObject, sign, verify} from "node:crypto";
import {readFileSync} from "node:fs";
import {kimError} from "../messages/kim-error.js";
import {sha256} from "./checksums.js";

/** Files that hold the signature of `SHA256SUMS` and the public key it was made with. */
export const SIGNATURE = "SHA256SUMS.sig";
/** Public key (PEM) that belongs to the signature. */
export const PUBLIC_KEY = "SHA256SUMS.pub.pem";

/**
 * Reads the operator's private Ed25519 key.
 *
 * @throws KimError edition-key when the file is absent or holds something else
 */
export function readPrivateKey(path: string): KeyObject {
  return readKey(path, createPrivateKey);
}

/**
 * Reads a public Ed25519 key.
 *
 * @throws KimError edition-key when the file is absent or holds something else
 */
export function readPublicKey(path: string): KeyObject {
  return readKey(path, createPublicKey);
}

function readKey(path: string, create: (pem: string) => KeyObject): KeyObject {
  try {
    const key = create(readFileSync(path, "utf8"));
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch (cause) {
    throw kimError("edition-key", {path}, {file: path}, {cause});
  }
  throw kimError("edition-key", {path}, {file: path});
}

/** Signature and public key of a text (Ed25519, RFC 8032: the same key and text give the same signature). */
export function signText(
  text: string,
  key: KeyObject,
): {readonly signature: string; readonly publicKey: string} {
  return {
    signature: `${sign(null, Buffer.from(text), key).toString("base64")}\n`,
    publicKey: createPublicKey(key).export({type: "spki", format: "pem"}).toString(),
  };
}

/** Whether a signature was made of this text with the private part of this key. */
export function isSignedBy(text: string, signature: string, key: KeyObject): boolean {
  return verify(null, Buffer.from(text), key, Buffer.from(signature.trim(), "base64"));
}

/** Short name of a public key: the first 16 hexadecimal digits of the SHA-256 of its DER form. */
export function fingerprintOf(key: KeyObject): string {
  return sha256(key.export({type: "spki", format: "der"})).slice(0, 16);
}

/** A public key from PEM text; undefined when it is none. */
export function publicKeyOf(pem: string): KeyObject | undefined {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
}
