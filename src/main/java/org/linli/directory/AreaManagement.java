package org.linli.directory;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
  private final AreaQueries queries;
  private final AreaImportRuns runs;
  private final AreaImportJobs jobs;
  private final AreaImportReports imports;
  private final OpenCommunities communities;
  private final Clock clock;

  AreaManagement(
      Areas areas,
      AreaQueries queries,
      AreaImportRuns runs,
      AreaImportJobs jobs,
      AreaImportReports imports,
      OpenCommunities communities,
      Clock clock) {
    this.areas = areas;
    this.queries = queries;
    this.runs = runs;
    this.jobs = jobs;
    this.imports = imports;
    this.communities = communities;
    this.clock = clock;
  }

  /** Imports one file as {@link #importAreas(Actor, List, boolean, ImportProgress)} does. */
  public UUID importAreas(
      Actor actor, String fileName, InputStreamSource content, boolean skipWrong)
      throws IOException {
    var file = new NamedFile(fileName, content);
    return importAreas(actor, List.of(file), skipWrong, ImportProgress.UNHEARD);
  }

  /**
   * Imports CSV files: {@code code,name,parent} with codes of 2, 4, 6, 9 or 12 digits, or the five
   * files of the national division, in any order. Repeating it changes nothing. All or nothing
   * unless wrong rows may be left out. The root's row guards that changes of the tree follow one
   * after another.
   *
   * @param skipWrong whether to take the right rows and leave the wrong ones
   * @return the id of its report
   * @throws ImportRejected with the wrong rows, if there are any and they may not be left out
   */
  public UUID importAreas(
      Actor actor, List<NamedFile> files, boolean skipWrong, ImportProgress progress)
      throws IOException {
    actor.require(DirectoryPermission.MANAGE_AREAS);
    var result = runs.take(actor, files, skipWrong, progress);
    var id = Ids.next();
    runs.announce(actor, id, files, skipWrong);
    runs.report(actor, id, result);
    return id;
  }

  /**
   * Keeps the files and imports them beside the caller, once the caller's transaction is committed.
   *
   * @return the id of its report, which tells how far it is
   */
  public UUID startImport(Actor actor, List<NamedFile> files, boolean skipWrong)
      throws IOException {
    actor.require(DirectoryPermission.MANAGE_AREAS);
    var id = Ids.next();
    runs.announce(actor, id, files, skipWrong);
    jobs.startAfterCommit(actor, id);
    return id;
  }

  /** What an import did, or how far it is. */
  @Transactional(readOnly = true)
  public AreaImport report(Actor actor, UUID importId) {
    actor.require(DirectoryPermission.MANAGE_AREAS);
    return imports
        .find(actor.communityId(), importId)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** An area, those above it and the first of those right below it. */
  @Transactional(readOnly = true)
  public AreaPage page(Actor actor, String code) {
    return page(actor, code, AreaSearch.NOTHING);
  }

  /** An area, those above it and one page of those right below it, or of those that are found. */
  @Transactional(readOnly = true)
  public AreaPage page(Actor actor, String code, AreaSearch search) {
    actor.require(DirectoryPermission.MANAGE_AREAS);
    return AreaPage.of(queries.line(code), found(code, search));
  }

  private List<AreaView> found(String code, AreaSearch search) {
    var most = AreaSearch.PAGE + 1;
    if (search.find().isEmpty()) {
      return queries.children(code, search.after(), most);
    }
    return search.byCode()
        ? queries.byCode(code, search.find(), search.after(), most)
        : queries.byName(code, search.find(), search.after(), most);
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
   * @param children right below by code, or what was found; at most {@value AreaSearch#PAGE}
   * @param next pass it as {@code after} to read on
   */
  public record AreaPage(List<AreaView> line, List<AreaView> children, Optional<String> next) {

    static AreaPage of(List<AreaView> line, List<AreaView> read) {
      var children = read.subList(0, Math.min(AreaSearch.PAGE, read.size()));
      var more = read.size() > children.size();
      return new AreaPage(
          line,
          List.copyOf(children),
          more ? Optional.of(children.getLast().code()) : Optional.empty());
    }
  }
}
