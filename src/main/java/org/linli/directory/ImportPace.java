package org.linli.directory;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast an import goes.
 *
 * @param reading whether the files are still being read, so that the end is not known
 * @param rows read or written so far
 * @param total rows to write; 0 while reading
 * @param perSecond rows a second since it began
 * @param secondsLeft at that rate; 0 while reading
 */
public record ImportPace(boolean reading, int rows, int total, int perSecond, long secondsLeft) {

  /** The pace of an import at work. */
  public static ImportPace of(AreaImport report, Instant now) {
    var written = report.written();
    return of(report.figures().read(), written, Duration.between(report.at(), now));
  }

  static ImportPace of(int read, AreaImport.Written written, Duration since) {
    return of(written.total() == 0 ? read : written.rows(), written.total(), since);
  }

  /**
   * The pace of work of which so many rows are done.
   *
   * @param total 0 while the files are being read
   */
  public static ImportPace of(int rows, int total, Duration since) {
    var perSecond = (int) (rows * 1000L / Math.max(1, since.toMillis()));
    var left = total == 0 || perSecond == 0 ? 0 : (total - rows) / perSecond;
    return new ImportPace(total == 0, rows, total, perSecond, left);
  }
}
