package org.linli.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Seals single fields, such as an ID number, and finds them by a keyed hash. A sealed value names
 * its key in its first four bytes and belongs to one purpose and one owner: copied into another row
 * or column it does not open.
 */
@Service
public class Vault {

  private final KeyRing ring;

  Vault(KeyRing ring) {
    this.ring = ring;
  }

  /**
   * Encrypts with the active key.
   *
   * @param purpose the column, for example {@code directory.person.id-number}
   * @param owner id of the row
   */
  public byte[] seal(String purpose, UUID owner, String plain) {
    var key = ring.active();
    try {
      var sealed = key.encrypt(plain.getBytes(StandardCharsets.UTF_8), context(purpose, owner));
      return ByteBuffer.allocate(Integer.BYTES + sealed.length)
          .putInt(key.id())
          .put(sealed)
          .array();
    } catch (GeneralSecurityException providerHasIt) {
      throw new IllegalStateException(providerHasIt);
    }
  }

  /**
   * Opens what {@link #seal} wrote, with the key that it names.
   *
   * @throws IllegalStateException if it was altered, belongs elsewhere or its key is missing
   */
  public String open(String purpose, UUID owner, byte[] sealed) {
    var id = keyOf(sealed);
    var key = ring.byId(id).orElseThrow(() -> new IllegalStateException("No vault key " + id));
    var content = new byte[sealed.length - Integer.BYTES];
    System.arraycopy(sealed, Integer.BYTES, content, 0, content.length);
    try {
      return new String(key.decrypt(content, context(purpose, owner)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException altered) {
      throw new IllegalStateException("A sealed value of " + purpose + " does not open", altered);
    }
  }

  /** Whether a newer key is active, so that the value should be sealed again. */
  public boolean outdated(byte[] sealed) {
    return keyOf(sealed) != ring.active().id();
  }

  /** The keyed hash under which a value is stored now: 32 bytes, equal for equal values. */
  public byte[] lookup(String purpose, String plain) {
    return ring.active().hash(content(purpose, plain));
  }

  /** The hashes under which a value may be stored, one a key: for searches while keys change. */
  public List<byte[]> lookups(String purpose, String plain) {
    return ring.all().stream().map(key -> key.hash(content(purpose, plain))).toList();
  }

  /** The keys of this installation, oldest first. */
  public List<KeyView> keys() {
    var keys = ring.all();
    var active = keys.getLast().id();
    return keys.stream()
        .map(key -> new KeyView(key.id(), key.suite().name(), key.id() == active))
        .toList();
  }

  /** Makes a new key the active one; jobs then seal again what is {@link #outdated}. */
  public void rotate() {
    ring.add();
  }

  private static int keyOf(byte[] sealed) {
    return ByteBuffer.wrap(sealed).getInt();
  }

  private static byte[] context(String purpose, UUID owner) {
    return content(purpose, owner.toString());
  }

  /** The length in front keeps a purpose from running into what follows. */
  private static byte[] content(String purpose, String rest) {
    return (purpose.length() + ":" + purpose + rest).getBytes(StandardCharsets.UTF_8);
  }
}
