package org.linli.evidence.sheets;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** With which algorithms printed sheets are signed; keys are encoded as in X.509 and PKCS #8. */
public enum SheetSuite {
  /** Ed25519 (RFC 8032). */
  INTERNATIONAL("Ed25519", "Ed25519"),
  /** SM2 with SM3 (GB/T 32918, GB/T 32905) and the usual name of GB/T 35276, for GB/T 39786. */
  SM("EC", "SM3withSM2");

  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
  private static final String SM2_CURVE = "sm2p256v1";

  private final String keys;
  private final String signatures;

  SheetSuite(String keys, String signatures) {
    this.keys = keys;
    this.signatures = signatures;
  }

  KeyPair generate() {
    try {
      var generator = KeyPairGenerator.getInstance(keys, PROVIDER);
      if (this == SM) {
        generator.initialize(new ECGenParameterSpec(SM2_CURVE));
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException theProviderHasIt) {
      throw new IllegalStateException(theProviderHasIt);
    }
  }

  byte[] sign(byte[] secret, byte[] message) {
    try {
      var signature = Signature.getInstance(signatures, PROVIDER);
      var encoded = new PKCS8EncodedKeySpec(secret);
      signature.initSign(KeyFactory.getInstance(keys, PROVIDER).generatePrivate(encoded));
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException notAKey) {
      throw new IllegalArgumentException(notAKey);
    }
  }

  boolean verifies(byte[] open, byte[] message, byte[] signed) {
    try {
      var signature = Signature.getInstance(signatures, PROVIDER);
      var encoded = new X509EncodedKeySpec(open);
      signature.initVerify(KeyFactory.getInstance(keys, PROVIDER).generatePublic(encoded));
      signature.update(message);
      return signature.verify(signed);
    } catch (GeneralSecurityException notASignature) {
      return false;
    }
  }
}
