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
public final class ArchiveFile {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ARCHIVE = "archive";
  private static final String SEAL = "seal";

  private final Map<?, ?> archive;
  private final String seal;

  private ArchiveFile(Map<?, ?> archive, String seal) {
    this.archive = archive;
    this.seal = seal;
  }

  /** Seals an archive. */
  public static ArchiveFile of(Archive archive) {
    var tree = tree(archive);
    return new ArchiveFile(tree, sealOf(tree));
  }

  /** To be published. */
  public String seal() {
    return seal;
  }

  /** The file. */
  public String text() {
    return CanonicalJson.write(Map.of(ARCHIVE, archive, SEAL, seal));
  }

  /**
   * Takes a file apart without believing it.
   *
   * @throws IllegalArgumentException if it is none, or not written in the one way that there is
   */
  static ArchiveFile parse(String text) {
    try {
      var file = JSON.readValue(text, Map.class);
      var read =
          new ArchiveFile(
              (Map<?, ?>) Objects.requireNonNull(file.get(ARCHIVE)),
              (String) Objects.requireNonNull(file.get(SEAL)));
      if (!read.text().equals(text.strip())) {
        throw new IllegalArgumentException("Not as an archive is written");
      }
      return read;
    } catch (JacksonException | NullPointerException | ClassCastException none) {
      throw new IllegalArgumentException("Not an archive", none);
    }
  }

  /** Which format it has. */
  String version() {
    return String.valueOf(archive.get("version"));
  }

  /**
   * What it holds.
   *
   * @throws IllegalArgumentException if that is no archive
   */
  Archive archive() {
    try {
      return JSON.convertValue(archive, Archive.class);
    } catch (JacksonException | NullPointerException none) {
      throw new IllegalArgumentException("Not an archive", none);
    }
  }

  /** Whether the seal is of what the archive holds. */
  boolean sealed() {
    return sealOf(archive).equals(seal);
  }

  static Map<?, ?> tree(Object part) {
    return JSON.convertValue(part, Map.class);
  }

  private static String sealOf(Map<?, ?> archive) {
    return Salts.hash(CanonicalJson.write(archive));
  }
}
