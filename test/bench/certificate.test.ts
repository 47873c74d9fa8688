import assert from 'node:assert/strict';
import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { makeCertificate } from '../../bench/lib/certificate';

test('the certificate of a benchmark’s site names it, and is signed by its own key', () => {
  const { key, cert, spki } = makeCertificate();

  const read = new X509Certificate(cert);
  const der = read.publicKey.export({ type: 'spki', format: 'der' });

  assert.ok(read.checkHost('localhost'));
  assert.ok(read.checkIP('127.0.0.1'));
  assert.ok(read.verify(read.publicKey));
  assert.ok(read.checkPrivateKey(createPrivateKey(key)));
  assert.ok(Date.parse(read.validFrom) < Date.now() && Date.now() < Date.parse(read.validTo));
  assert.equal(createHash('sha256').update(der).digest('base64'), spki);
});
