package org.linli.directory;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.files.Files;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of areas: import it, look at it, let a community start. */
@Service
@Transactional
public class AreaManagement {

  private final Areas areas;
  private final AreaImports imports;
  private final OpenCommunities communities;
  private final Files files;
  private final Clock clock;

  AreaManagement(
      Areas areas, AreaImports imports, OpenCommunities communities, Files files, Clock clock) {
    this.areas = areas;
    this.imports = imports;
    this.communities = communities;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Imports a CSV {@code code,name,parent}; codes have 2, 4, 6, 9 or 12 digits. Repeating it
   * changes nothing. All or nothing unless wrong rows may be left out.
   *
   * @param skipWrong whether to take the right rows and leave the wrong ones
   * @return the id of its report
   * @throws ImportRejected with the wrong rows, if there are any and they may not be left out
   */
  public UUID importAreas(
      Actor actor, String fileName, InputStreamSource content, boolean skipWrong)
      throws IOException {
    actor.require(DirectoryPermission.MANAGE_AREAS);
    var result = new AreaImporter(areas).run(content.getInputStream());
    if (result.rejectedRows() > 0 && !skipWrong) {
      throw new ImportRejected(result.rejectedRows(), result.rejected());
    }
    var report =
        new AreaImport(
            Ids.next(),
            fileName,
            files.store(actor, fileName, "text/csv", content, DirectoryPermission.MANAGE_AREAS),
            result.read(),
            result.added(),
            result.renamed(),
            result.unchanged(),
            result.rejected(),
            clock.instant());
    imports.insert(actor, report);
    return report.id();
  }

  /** What an import did. */
  @Transactional(readOnly = true)
  public AreaImport report(Actor actor, UUID importId) {
    actor.require(DirectoryPermission.MANAGE_AREAS);
    return imports
        .find(actor.communityId(), importId)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** An area, those above it and those right below it. */
  @Transactional(readOnly = true)
  public AreaPage page(Actor actor, String code) {
    actor.require(DirectoryPermission.MANAGE_AREAS);
    return new AreaPage(areas.line(code), areas.children(code));
  }

  /**
   * Lets a community start: from now on it has pages and owns records.
   *
   * @throws Refused if it is open already, or is not an area of community level
   */
  public void open(Actor actor, OpenCommunity command) {
    actor.require(DirectoryPermission.MANAGE_AREAS);
    var id =
        areas
            .idOfCommunity(command.code())
            .orElseThrow(() -> new Refused(DirectoryError.NOT_A_COMMUNITY));
    if (!communities.insert(id, command, clock.instant())) {
      throw new Refused(DirectoryError.ALREADY_OPEN);
    }
  }

  /**
   * Where somebody is in the tree.
   *
   * @param line from the province down to the area itself
   * @param children right below, by code
   */
  public record AreaPage(List<AreaView> line, List<AreaView> children) {}
}
