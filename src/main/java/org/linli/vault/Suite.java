package org.linli.vault;

import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * A choice of algorithms. Both encrypt with GCM and a 96-bit nonce (NIST SP 800-38D; for SM4 RFC
 * 8998) and look up by a keyed hash.
 */
enum Suite {
  /** AES-256 and HMAC-SHA-256. */
  INTERNATIONAL("AES", 32, "HmacSHA256"),
  /** SM4 (GB/T 32907) and HMAC-SM3 (GB/T 32905), for installations under GB/T 39786. */
  SM("SM4", 16, "HmacSM3");

  static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  private final String cipher;
  private final int keyBytes;
  private final String mac;

  Suite(String cipher, int keyBytes, String mac) {
    this.cipher = cipher;
    this.keyBytes = keyBytes;
    this.mac = mac;
  }

  String cipher() {
    return cipher;
  }

  int keyBytes() {
    return keyBytes;
  }

  String mac() {
    return mac;
  }
}
