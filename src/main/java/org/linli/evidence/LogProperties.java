package org.linli.evidence;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.linli.evidence.merkle.NoteKey;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code linli.evidence}.
 *
 * @param directory where the keys lie that sign; shared by all nodes, never in the database
 * @param origin the name of a new log, such as {@code linli.example.cn/evidence}; made up if empty
 * @param replaceLostKey once, when the key is lost for good: go on with a new one, for all to see
 * @param witnesses who is asked to cosign each checkpoint
 */
@ConfigurationProperties("linli.evidence")
record LogProperties(
    Path directory, String origin, boolean replaceLostKey, @DefaultValue List<Witness> witnesses) {

  /**
   * Somebody outside who runs {@code java -jar linli.jar witness}, or another program of
   * c2sp.org/tlog-witness.
   *
   * @param name as people know them
   * @param key their public key, as their program writes it
   * @param url with which the address of their {@code add-checkpoint} begins
   */
  record Witness(String name, String key, URI url) {

    Witness {
      NoteKey.witness(key);
      if (!url.toString().matches("https?://.+")) {
        throw new IllegalArgumentException("Not an address on the web: " + url);
      }
    }

    NoteKey open() {
      return NoteKey.witness(key);
    }
  }
}
