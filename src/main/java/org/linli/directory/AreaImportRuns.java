package org.linli.directory;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.files.Files;
import org.linli.kernel.Actor;
import org.springframework.stereotype.Component;

/** The steps of an import, within the caller's transaction. */
@Component
class AreaImportRuns {

  private final AreaStaging staging;
  private final AreaPlacing placing;
  private final AreaImports imports;
  private final AreaChanges changes;
  private final Files files;
  private final Clock clock;

  AreaImportRuns(
      AreaStaging staging,
      AreaPlacing placing,
      AreaImports imports,
      AreaChanges changes,
      Files files,
      Clock clock) {
    this.staging = staging;
    this.placing = placing;
    this.imports = imports;
    this.changes = changes;
    this.files = files;
    this.clock = clock;
  }

  /** Keeps the files and notes that they wait. */
  void announce(Actor actor, UUID id, List<NamedFile> given, boolean skipWrong) throws IOException {
    var kept = new ArrayList<AreaImport.KeptFile>();
    for (var file : given) {
      var hash =
          files.store(
              actor, file.name(), "text/csv", file.content(), DirectoryPermission.MANAGE_AREAS);
      kept.add(new AreaImport.KeptFile(file.name(), hash));
    }
    imports.insert(actor, id, kept, skipWrong, clock.instant());
  }

  /**
   * Takes the rows.
   *
   * @throws ImportRejected if rows are wrong and may not be left out
   */
  AreaImporter.Result take(
      Actor actor, List<NamedFile> given, boolean skipWrong, ImportProgress progress)
      throws IOException {
    var result = new AreaImporter(staging, placing, progress).run(given, skipWrong);
    changes.renamed(actor.accountId(), result.renamed(), clock.instant());
    return result;
  }

  void report(Actor actor, UUID id, AreaImporter.Result result) {
    imports.done(actor.communityId(), id, result, clock.instant());
  }
}
