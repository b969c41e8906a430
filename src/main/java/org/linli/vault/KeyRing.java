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
  private volatile List<VaultKey> keys;

  KeyRing(VaultProperties properties, KnownKeys known, Clock clock) {
    this.file = new KeyFile(properties.directory());
    this.known = known;
    this.clock = clock;
    this.suite = properties.suite();
    // In this order: another node that starts now writes the file before it tells the database.
    var needed = known.all();
    keys = file.read();
    needed.forEach(this::refuseForeign);
    if (keys.isEmpty()) {
      add();
    }
    remember();
  }

  /** The one that encrypts what is written now. */
  VaultKey active() {
    return keys.getLast();
  }

  /** Also one that another node has added since. */
  Optional<VaultKey> byId(int id) {
    var found = in(keys, id);
    if (found.isEmpty()) {
      keys = file.read();
      found = in(keys, id);
    }
    return found;
  }

  List<VaultKey> all() {
    return keys;
  }

  /** Adds a key with the configured algorithms; what is written from now on uses it. */
  final void add() {
    file.add(suite, keys.size());
    keys = file.read();
    remember();
  }

  private void refuseForeign(int id, byte[] fingerprint) {
    var mine = in(keys, id).map(key -> key.hash(MARK));
    if (mine.isEmpty() || !MessageDigest.isEqual(mine.get(), fingerprint)) {
      throw new CannotStart(
          "加密数据用的第 " + id + " 号密钥不在 " + file.file() + " 里",
          "请把您另外保存的密钥文件放回去再启动。数据库备份里没有密钥；没有它，已加密的证件号读不出来。");
    }
  }

  private void remember() {
    keys.forEach(key -> known.insert(key.id(), key.hash(MARK), clock.instant()));
  }

  private static Optional<VaultKey> in(List<VaultKey> keys, int id) {
    return keys.stream().filter(key -> key.id() == id).findFirst();
  }
}
