package org.linli.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.kernel.ErrorCode;

/** The wrong rows of an import: all are counted, the first are listed. */
final class Rejections {

  private final List<AreaImport.Rejected> listed = new ArrayList<>();
  private int count;

  void add(AreaFile.Row row, String file, ErrorCode error) {
    add(new AreaImport.Rejected(file, row.line(), error.code(), String.join(",", row.fields())));
  }

  void add(AreaStaging.Orphans orphans) {
    count += orphans.total() - orphans.listed().size();
    orphans.listed().forEach(this::add);
  }

  private void add(AreaImport.Rejected row) {
    count++;
    if (listed.size() < 6 * AreaImport.MAX_LISTED) {
      listed.add(
          new AreaImport.Rejected(row.file(), row.line(), row.error(), shown(row.content())));
    }
  }

  int count() {
    return count;
  }

  /** In the order of the files. */
  List<AreaImport.Rejected> listed() {
    return listed.stream()
        .sorted(
            Comparator.comparing(AreaImport.Rejected::file)
                .thenComparing(AreaImport.Rejected::line))
        .limit(AreaImport.MAX_LISTED)
        .toList();
  }

  private static String shown(String content) {
    return content
        .codePoints()
        .filter(each -> !Character.isISOControl(each))
        .limit(80)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
