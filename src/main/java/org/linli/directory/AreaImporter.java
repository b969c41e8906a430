package org.linli.directory;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.kernel.ErrorCode;

/**
 * Takes the rows of files, in any order. What a row itself can tell is checked while it is read and
 * goes straight into a table of the transaction; what takes the whole tree is checked and written
 * there, in few statements. Of the rows only the codes are remembered here.
 */
final class AreaImporter {

  private static final int TOLD_EVERY = 10_000;

  private final AreaStaging staging;
  private final AreaPlacing placing;
  private final ImportProgress progress;
  private final Set<Long> inFiles = new HashSet<>();
  private final Rejections rejected = new Rejections();
  private int read;
  private int standIns;

  AreaImporter(AreaStaging staging, AreaPlacing placing, ImportProgress progress) {
    this.staging = staging;
    this.placing = placing;
    this.progress = progress;
  }

  /**
   * Reads everything and writes what is right, in the caller's transaction, which lets no other
   * change of the tree in between ({@link AreaStaging#begin()}).
   *
   * @param skipWrong whether to write the right rows although others are wrong
   * @throws ImportRejected if rows are wrong and may not be left out
   */
  Result run(List<NamedFile> files, boolean skipWrong) throws IOException {
    staging.begin();
    try (var rows = staging.open()) {
      for (var file : files) {
        try (var content = file.content().getInputStream()) {
          AreaFile.read(content, row -> take(row, files.size() > 1 ? file.name() : "", rows));
        }
      }
    }
    standIns += staging.follow();
    for (var level = 2; level <= 5; level++) {
      rejected.add(staging.orphans(level));
    }
    if (rejected.count() > 0 && !skipWrong) {
      throw new ImportRejected(rejected.count(), rejected.listed());
    }
    return write();
  }

  private Result write() {
    var renamed = placing.rename();
    var added = new AreaWriter(placing, progress).write();
    var unchanged = read - rejected.count() - standIns - added - renamed.size();
    var figures =
        new AreaImport.Figures(read, added, renamed.size(), unchanged, standIns, rejected.count());
    return new Result(figures, rejected.listed(), staging.disappeared(), renamed);
  }

  private void take(AreaFile.Row row, String file, AreaCopy rows) {
    read++;
    if (read % TOLD_EVERY == 0) {
      progress.read(read);
    }
    var wrong = AreaRow.wrong(row).or(() -> twice(row));
    if (wrong.isPresent()) {
      rejected.add(row, file, wrong.get());
      return;
    }
    AreaRow.of(row)
        .ifPresentOrElse(
            area -> stage(area, file, row.line(), rows),
            () -> rejected.add(row, file, DirectoryError.ROW_PARENT));
  }

  private Optional<ErrorCode> twice(AreaFile.Row row) {
    var code = AreaCode.parse(row.code()).orElseThrow();
    return inFiles.contains(Long.parseLong(code.digits())) && !standsIn(row)
        ? Optional.of(DirectoryError.ROW_TWICE)
        : Optional.empty();
  }

  private static boolean standsIn(AreaFile.Row row) {
    return AreaRow.of(row).filter(AreaRow::standsForItsParent).isPresent();
  }

  private void stage(AreaRow area, String file, long line, AreaCopy rows) {
    if (area.standsForItsParent()) {
      standIns++;
    } else {
      inFiles.add(Long.parseLong(area.code().digits()));
      rows.add(area, file, line);
    }
  }

  /**
   * What one run did.
   *
   * @param disappeared areas of the files' provinces that the files do not name
   * @param renamed with the names they had
   */
  record Result(
      AreaImport.Figures figures,
      List<AreaImport.Rejected> rejected,
      AreaStaging.Disappeared disappeared,
      List<AreaPlacing.Renamed> renamed) {}
}
