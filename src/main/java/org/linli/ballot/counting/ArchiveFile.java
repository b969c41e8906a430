package org.linli.ballot.counting;

import java.util.Map;
import java.util.Objects;
import org.linli.evidence.merkle.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An archive as it is handed out: one line of canonical JSON, {@code {"archive":…,"seal":"…"}}, of
 * a budget round {@code {"budget":…,"seal":"…"}}. The seal is SHA-256 in hex over the canonical
 * JSON of the archive; published, it makes any change of the file visible, one that fits itself
 * too.
 */
public final class ArchiveFile {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ARCHIVE = "archive";
  private static final String BUDGET = "budget";
  private static final String SEAL = "seal";

  private final String name;
  private final Map<?, ?> archive;
  private final String seal;

  private ArchiveFile(String name, Map<?, ?> archive, String seal) {
    this.name = name;
    this.archive = archive;
    this.seal = seal;
  }

  /** Seals an archive. */
  public static ArchiveFile of(Archive archive) {
    var tree = tree(archive);
    return new ArchiveFile(ARCHIVE, tree, sealOf(tree));
  }

  /** Seals the archive of a budget round. */
  public static ArchiveFile of(BudgetArchive archive) {
    var tree = tree(archive);
    return new ArchiveFile(BUDGET, tree, sealOf(tree));
  }

  /** Whether a text begins as the archive of a budget round does. */
  static boolean isBudget(String text) {
    return text.stripLeading().startsWith("{\"" + BUDGET + "\":");
  }

  /** To be published. */
  public String seal() {
    return seal;
  }

  /** The file. */
  public String text() {
    return CanonicalJson.write(Map.of(name, archive, SEAL, seal));
  }

  /**
   * Takes a file apart without believing it.
   *
   * @throws IllegalArgumentException if it is none, or not written in the one way that there is
   */
  static ArchiveFile parse(String text) {
    try {
      var file = JSON.readValue(text, Map.class);
      var name = isBudget(text) ? BUDGET : ARCHIVE;
      var read =
          new ArchiveFile(
              name,
              (Map<?, ?>) Objects.requireNonNull(file.get(name)),
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
    return as(Archive.class);
  }

  /**
   * What it holds of a budget round.
   *
   * @throws IllegalArgumentException if that is no archive of one
   */
  BudgetArchive budget() {
    return as(BudgetArchive.class);
  }

  private <T> T as(Class<T> type) {
    try {
      return JSON.convertValue(archive, type);
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
