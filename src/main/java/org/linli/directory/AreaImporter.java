package org.linli.directory;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.kernel.ErrorCode;

/**
 * Takes the rows of a file in batches. A parent stands before its children or is known already, so
 * the file is read once and only its codes are remembered.
 */
final class AreaImporter {

  private static final int BATCH = 1_000;
  private static final int MAX_NAME = 60;

  private final Areas areas;
  private final Set<String> known = new HashSet<>();
  private final Set<String> inFile = new HashSet<>();
  private final List<Areas.NewArea> batch = new ArrayList<>();
  private final List<AreaImport.Rejected> rejected = new ArrayList<>();
  private int read;
  private int rejectedRows;
  private Areas.Taken taken = new Areas.Taken(0, 0);

  AreaImporter(Areas areas) {
    this.areas = areas;
    known.addAll(areas.codes());
  }

  /** Reads everything and writes what is right. The caller decides whether to keep it. */
  Result run(InputStream content) throws IOException {
    AreaFile.read(content, this::take);
    flush();
    var accepted = read - rejectedRows;
    var unchanged = accepted - taken.added() - taken.renamed();
    return new Result(read, taken.added(), taken.renamed(), unchanged, rejectedRows, rejected);
  }

  private void take(AreaFile.Row row) {
    read++;
    var error = wrong(row);
    if (error.isPresent()) {
      reject(row, error.get());
      return;
    }
    var code = AreaCode.parse(row.fields().getFirst()).orElseThrow();
    inFile.add(code.digits());
    known.add(code.digits());
    batch.add(new Areas.NewArea(code, row.fields().get(1)));
    if (batch.size() == BATCH) {
      flush();
    }
  }

  private Optional<ErrorCode> wrong(AreaFile.Row row) {
    if (row.fields().size() != 3) {
      return Optional.of(DirectoryError.ROW_FIELDS);
    }
    var code = AreaCode.parse(row.fields().getFirst());
    if (code.isEmpty()) {
      return Optional.of(DirectoryError.ROW_CODE);
    }
    var name = row.fields().get(1);
    if (!readable(name)) {
      return Optional.of(DirectoryError.ROW_NAME);
    }
    if (inFile.contains(code.get().digits())) {
      return Optional.of(DirectoryError.ROW_TWICE);
    }
    return wrongParent(code.get(), row.fields().get(2));
  }

  private Optional<ErrorCode> wrongParent(AreaCode code, String parentField) {
    var named = parentField.isEmpty() ? Optional.<AreaCode>empty() : AreaCode.parse(parentField);
    if (!named.equals(code.parent()) || (!parentField.isEmpty() && named.isEmpty())) {
      return Optional.of(DirectoryError.ROW_PARENT);
    }
    return named.isPresent() && !known.contains(named.get().digits())
        ? Optional.of(DirectoryError.ROW_PARENT_UNKNOWN)
        : Optional.empty();
  }

  private void reject(AreaFile.Row row, ErrorCode error) {
    rejectedRows++;
    if (rejected.size() < AreaImport.MAX_LISTED) {
      rejected.add(new AreaImport.Rejected(row.line(), error.code(), shown(row)));
    }
  }

  private static boolean readable(String name) {
    return !name.isEmpty()
        && name.codePointCount(0, name.length()) <= MAX_NAME
        && name.codePoints().noneMatch(each -> each == 0xFFFD || Character.isISOControl(each));
  }

  private static String shown(AreaFile.Row row) {
    var content = String.join(",", row.fields());
    return content
        .codePoints()
        .filter(each -> !Character.isISOControl(each))
        .limit(80)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private void flush() {
    taken = taken.plus(areas.upsert(batch));
    batch.clear();
  }

  /** Figures of one run. */
  record Result(
      int read,
      int added,
      int renamed,
      int unchanged,
      int rejectedRows,
      List<AreaImport.Rejected> rejected) {}
}
