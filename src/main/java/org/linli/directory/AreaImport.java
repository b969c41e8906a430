package org.linli.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import of areas did, or how far it is.
 *
 * @param skipWrong whether wrong rows are left out instead of stopping it
 * @param files under which names they came and under which hash they are kept
 * @param rejected rows that were left out, at most {@value #MAX_LISTED} of them
 * @param disappeared areas that the files no longer name, at most {@value #MAX_LISTED} of them;
 *     they stay until somebody decides about them
 * @param failure code of what stopped it, empty if nothing did
 * @param updatedAt when it last told how far it is
 */
public record AreaImport(
    UUID id,
    State state,
    boolean skipWrong,
    List<KeptFile> files,
    Figures figures,
    Written written,
    List<Rejected> rejected,
    int disappearedAreas,
    List<String> disappeared,
    String failure,
    Instant at,
    Instant updatedAt) {

  /** Beyond this many rows the list helps nobody. */
  public static final int MAX_LISTED = 200;

  /** An import that says nothing for so long has died with its process. */
  static final Duration SILENCE = Duration.ofMinutes(2);

  public AreaImport {
    files = List.copyOf(files);
    rejected = List.copyOf(rejected);
    disappeared = List.copyOf(disappeared);
  }

  /** Whether it is still at work, as far as anybody can tell. */
  public boolean underWay(Instant now) {
    return unfinished() && now.isBefore(updatedAt.plus(SILENCE));
  }

  /** Whether its process ended before it did; then it changed nothing. */
  public boolean interrupted(Instant now) {
    return unfinished() && !underWay(now);
  }

  private boolean unfinished() {
    return state == State.WAITING || state == State.RUNNING;
  }

  /** The hash of the first file. */
  public String sha256() {
    return files.getFirst().sha256();
  }

  /** What became of it. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    REJECTED,
    FAILED
  }

  /** A file as it was given. */
  public record KeptFile(String name, String sha256) {}

  /**
   * Figures of one run: each row read is in one of the others.
   *
   * @param read rows of the files without their headers
   * @param added areas that were new
   * @param renamed areas whose name changed
   * @param unchanged areas that were known as they are
   * @param stoodIn rows that stand for an area of another code: a county of zeros for its city, a
   *     code that an area had before
   * @param rejected rows that were wrong
   */
  public record Figures(
      int read, int added, int renamed, int unchanged, int stoodIn, int rejected) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);
  }

  /**
   * How far the writing is; nothing of it counts before the end.
   *
   * @param total 0 while the files are being read
   */
  public record Written(int rows, int total) {}

  /**
   * A row that was not taken.
   *
   * @param file its name, where there were several
   * @param line number in the file, the header being 1
   * @param error code of the reason
   * @param content what the row says
   */
  public record Rejected(String file, long line, String error, String content) {

    /** Reports of the first version name no file. */
    public Rejected(@Nullable String file, long line, String error, String content) {
      this.file = Objects.requireNonNullElse(file, "");
      this.line = line;
      this.error = error;
      this.content = content;
    }
  }
}
