package org.linli.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.CannotStart;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The keys of this installation. The first start makes one; from then on a start without the keys
 * that the database was written with is refused.
 */
@Component
@EnableConfigurationProperties(VaultProperties.class)
class KeyRing {

  private static final byte[] MARK = "linli key".getBytes(StandardCharsets.UTF_8);

  private final KeyFile file;
  private final KnownKeys known;
  private final Clock clock;
  private final Suite suite;
  private volatile Copy copy;

  KeyRing(VaultProperties properties, KnownKeys known, Clock clock) {
    this.file = new KeyFile(properties.directory());
    this.known = known;
    this.clock = clock;
    this.suite = properties.suite();
    // In this order: another node that starts now writes the file before it tells the database.
    var needed = known.all();
    copy = Copy.of(file);
    needed.forEach(this::refuseForeign);
    if (copy.keys().isEmpty()) {
      add();
    }
    remember();
  }

  /** The one that encrypts what is written now. */
  VaultKey active() {
    return all().getLast();
  }

  Optional<VaultKey> byId(int id) {
    return in(all(), id);
  }

  /**
   * Also those that another node has added since. Its file only ever grows: a key that was used is
   * needed for as long as something was written with it.
   */
  List<VaultKey> all() {
    if (file.length() > copy.length()) {
      copy = Copy.of(file);
    }
    return copy.keys();
  }

  /** Adds a key with the configured algorithms; what is written from now on uses it. */
  final void add() {
    file.add(suite, copy.keys().size());
    copy = Copy.of(file);
    remember();
  }

  private void refuseForeign(int id, byte[] fingerprint) {
    var mine = in(copy.keys(), id).map(key -> key.hash(MARK));
    if (mine.isEmpty() || !MessageDigest.isEqual(mine.get(), fingerprint)) {
      throw new CannotStart(
          "加密数据用的第 " + id + " 号密钥不在 " + file.file() + " 里",
          "请把您另外保存的密钥文件放回去再启动。数据库备份里没有密钥；没有它，已加密的证件号读不出来。");
    }
  }

  private void remember() {
    copy.keys().forEach(key -> known.insert(key.id(), key.hash(MARK), clock.instant()));
  }

  private static Optional<VaultKey> in(List<VaultKey> keys, int id) {
    return keys.stream().filter(key -> key.id() == id).findFirst();
  }

  /**
   * What the file held.
   *
   * @param length of the file in bytes, taken first: what is added while it is read is read again
   */
  private record Copy(long length, List<VaultKey> keys) {

    static Copy of(KeyFile file) {
      var length = file.length();
      return new Copy(length, file.read());
    }
  }
}
