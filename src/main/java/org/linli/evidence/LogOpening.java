package org.linli.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.linli.evidence.LogTables.Log;
import org.linli.evidence.merkle.CanonicalJson;
import org.linli.evidence.merkle.SigningKey;
import org.linli.kernel.CannotStart;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Begins the log with its first key, and takes in keys that were added to the file since. A start
 * without the key that signed last is refused rather than signed with another.
 */
@Component
@EnableConfigurationProperties(LogProperties.class)
class LogOpening {

  private static final String KIND = "evidence.key";
  private static final int TELLING_DIGITS = 8;

  private final LogProperties properties;
  private final LogTables tables;
  private final Outbox outbox;
  private final Clock clock;

  LogOpening(LogProperties properties, LogTables tables, Outbox outbox, Clock clock) {
    this.properties = properties;
    this.tables = tables;
    this.outbox = outbox;
    this.clock = clock;
    tables.log().ifPresent(this::refuseWithoutKey);
  }

  /** Makes the log if there is none yet. */
  void open() {
    if (tables.log().isEmpty()) {
      var id = Ids.next();
      var name = id.toString();
      var origin =
          properties.origin().isBlank()
              ? "linli-" + name.substring(name.length() - TELLING_DIGITS)
              : properties.origin();
      tables.open(id, origin);
    }
  }

  SigningKeys files(Log log) {
    return new SigningKeys(properties.directory(), log.id());
  }

  /**
   * The keys that sign now. One that the log does not know yet is published in the log itself,
   * which the keys before it sign: so whoever trusts these learns it. Only for who holds the log.
   */
  List<SigningKey> keys(Log log) {
    var files = files(log);
    var known = tables.keys();
    var mine = files.all();
    var lost = !known.isEmpty() && mine.stream().noneMatch(key -> is(known.getLast(), key));
    if (mine.isEmpty() && (known.isEmpty() || properties.replaceLostKey())) {
      files.add(log.origin(), 0);
      mine = files.all();
    }
    var number = known.size();
    for (var key : mine) {
      if (!known.contains(key.open().toString())) {
        publish(++number, key, lost ? known.getLast() : "");
      }
    }
    return mine;
  }

  private void publish(int number, SigningKey key, String lost) {
    var written = key.open().toString();
    tables.add(number, written, clock.instant());
    outbox.put(
        new Waiting(
            Community.ROOT_ID,
            Ids.next(),
            KIND,
            CanonicalJson.write(
                lost.isEmpty() ? Map.of("key", written) : Map.of("key", written, "replaces", lost)),
            clock.instant()));
  }

  private void refuseWithoutKey(Log log) {
    var known = tables.keys();
    var files = files(log);
    if (known.isEmpty()
        || properties.replaceLostKey()
        || files.all().stream().anyMatch(key -> is(known.getLast(), key))) {
      return;
    }
    throw new CannotStart(
        "给存证签名的钥匙不在 " + files.file() + " 里",
        "请把您另外保存的钥匙文件放回去再启动。真的丢了，就带 --linli.evidence.replace-lost-key=true 启动一次：会换新钥匙，"
            + "并在存证里写明，谁都看得见。");
  }

  private static boolean is(String written, SigningKey key) {
    return key.open().toString().equals(written);
  }
}
