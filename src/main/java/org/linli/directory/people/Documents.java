package org.linli.directory.people;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/** Seals the numbers of documents and finds them again (DATA-2). */
@Component
class Documents {

  private static final String PURPOSE = "directory/person/document";
  private static final HexFormat HEX = HexFormat.of();

  private final Vault vault;

  Documents(Vault vault) {
    this.vault = vault;
  }

  SealedNumber seal(UUID personId, IdentityDocument document) {
    return new SealedNumber(
        document.kind(),
        hex(vault.seal(PURPOSE, personId, document.number())),
        hex(vault.lookup(PURPOSE, document.number())));
  }

  /** The same number under the active key. */
  SealedNumber again(UUID personId, SealedNumber document) {
    return reseal(personId, personId, document);
  }

  /** The same number, sealed for another person. */
  SealedNumber reseal(UUID from, UUID to, SealedNumber document) {
    return seal(to, new IdentityDocument(document.kind(), open(from, bytes(document.sealed()))));
  }

  String open(UUID personId, byte[] sealed) {
    return vault.open(PURPOSE, personId, sealed);
  }

  /** Under which hashes a number may be found, also while the key is being changed. */
  List<String> hashes(String number) {
    return vault.lookups(PURPOSE, number).stream().map(Documents::hex).toList();
  }

  static String hex(byte[] bytes) {
    return "\\x" + HEX.formatHex(bytes);
  }

  static byte[] bytes(String hex) {
    return HEX.parseHex(hex, 2, hex.length());
  }
}
