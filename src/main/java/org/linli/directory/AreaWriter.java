package org.linli.directory;

/** Writes staged areas from the top of the tree down, in parts, to tell how far it is. */
final class AreaWriter {

  private static final int ROWS = 25_000;

  private final AreaPlacing placing;
  private final ImportProgress progress;
  private int written;

  AreaWriter(AreaPlacing placing, ImportProgress progress) {
    this.placing = placing;
    this.progress = progress;
  }

  /** Writes everything and tells how many areas are new. */
  int write() {
    var levels = placing.prepare();
    var total = levels.stream().mapToInt(level -> level.last() - level.first() + 1).sum();
    progress.written(0, total);
    for (var level : levels) {
      for (var first = level.first(); first <= level.last(); first += ROWS) {
        var last = Math.min(level.last(), first + ROWS - 1);
        written += placing.insert(new AreaPlacing.Part(level.level(), first, last));
        progress.written(written, total);
      }
    }
    return written;
  }
}
