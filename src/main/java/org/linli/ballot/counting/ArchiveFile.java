package org.linli.ballot.counting;

import java.util.Map;
import java.util.Objects;
import org.linli.evidence.merkle.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An archive as it is handed out: one line of canonical JSON, {@code {"archive":…,"seal":"…"}}. The
 * seal is SHA-256 in hex over the canonical JSON of the archive; published, it makes any change of
 * the file visible, one that fits itself too.
 */
public record ArchiveFile(Archive archive, String seal) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ARCHIVE = "archive";
  private static final String SEAL = "seal";

  /** Seals an archive. */
  public static ArchiveFile of(Archive archive) {
    return new ArchiveFile(archive, sealOf(tree(archive)));
  }

  /** The file. */
  public String text() {
    return CanonicalJson.write(Map.of(ARCHIVE, tree(archive), SEAL, seal));
  }

  /** Whether the seal is of what the archive holds. */
  boolean sealed() {
    return sealOf(tree(archive)).equals(seal);
  }

  /**
   * Takes a file apart without believing it.
   *
   * @throws IllegalArgumentException if it is none, or not written in the one way that there is
   */
  public static ArchiveFile parse(String text) {
    try {
      var file = JSON.readValue(text, Map.class);
      var archive =
          JSON.convertValue(Objects.requireNonNull(file.get(ARCHIVE), ARCHIVE), Archive.class);
      var read = new ArchiveFile(archive, Objects.toString(file.get(SEAL), ""));
      if (!read.text().equals(text.strip())) {
        throw new IllegalArgumentException("Not as an archive is written");
      }
      return read;
    } catch (JacksonException | NullPointerException none) {
      throw new IllegalArgumentException("Not an archive", none);
    }
  }

  static Map<?, ?> tree(Object part) {
    return JSON.convertValue(part, Map.class);
  }

  private static String sealOf(Map<?, ?> archive) {
    return Salts.hash(CanonicalJson.write(archive));
  }
}
