package org.linli.cases;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.WorkCalendar;
import org.linli.directory.CommunityTypes;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Cursor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.linli.projects.ProjectPage;
import org.linli.projects.ProjectReading;
import org.linli.projects.ProjectView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the library, for anybody, and what a community writes for it, for its staff (PROJ-5). */
@Service
@Transactional(readOnly = true)
public class CaseReading {

  private final CaseLibrary library;
  private final Copies copies;
  private final WrittenCases written;
  private final Brands brands;
  private final ProjectReading projects;
  private final CommunityTypes types;
  private final CaseRules rules;
  private final WorkCalendar calendar;
  private final Clock clock;

  CaseReading(
      CaseLibrary library,
      Copies copies,
      WrittenCases written,
      Brands brands,
      ProjectReading projects,
      CommunityTypes types,
      CaseRules rules,
      WorkCalendar calendar,
      Clock clock) {
    this.library = library;
    this.copies = copies;
    this.written = written;
    this.brands = brands;
    this.projects = projects;
    this.types = types;
    this.rules = rules;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Of all communities, the newest first; a page may hold fewer where words are looked for. */
  public Slice<CaseView> list(Scope scope, CaseFilter filter, Paging paging) {
    var found =
        Slice.cut(
            library.list(filter, paging), paging, it -> new Cursor(it.publishedAt(), it.id()));
    return new Slice<>(
        found.rows().stream()
            .filter(it -> filter.sought().filter(s -> !CaseLibrary.matches(it, s)).isEmpty())
            .toList(),
        found.next());
  }

  /** One with what others made of it; of what was withdrawn the title is left. */
  public CasePage show(Scope scope, UUID id) {
    var told = library.find(id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return new CasePage(told, copies.of(id));
  }

  /** What the library says of a project of the community. */
  public Beside beside(Scope scope, ProjectView project) {
    return copies.beside(scope.communityId(), project);
  }

  /** What a community is known for. */
  public Optional<Brand> brand(Scope scope) {
    return brands.of(scope.communityId());
  }

  /** Codes of what cases are about. */
  public List<String> categories(Community community) {
    return rules.categories(community);
  }

  /** What the community wrote, the newest first, at most a hundred. */
  public List<CaseFile> desk(Actor actor) {
    staff(actor);
    return written.all(actor.communityId()).stream().map(it -> file(actor, it)).toList();
  }

  /** One as those see it who write and check it. */
  public CaseFile file(Actor actor, UUID id) {
    staff(actor);
    return written
        .find(actor.communityId(), id)
        .map(it -> file(actor, it))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** What the library says of a project, to those who write and check cases. */
  public Beside worked(Actor actor, ProjectView project) {
    staff(actor);
    return copies.worked(actor.communityId(), project);
  }

  private static void staff(Actor actor) {
    if (!actor.may(CasePermission.CHECK)) {
      actor.require(CasePermission.WRITE);
    }
  }

  private CaseFile file(Actor actor, Written one) {
    var now = clock.instant();
    return new CaseFile(
        one.id(),
        one.project(),
        one.status(),
        one.words(),
        one.reason(),
        one.due().map(due -> calendar.shown(due, now)),
        one.writtenBy().equals(actor.accountId()));
  }

  /** The project with all that is known of it, to begin a case with. */
  public ProjectPage project(Actor actor, Community community, ShortNumber number) {
    actor.require(CasePermission.WRITE);
    return projects.show(actor.scope(), community, number);
  }

  /** What kind of community this is, if somebody said it. */
  public Optional<String> type(Actor actor) {
    return types.of(actor);
  }
}
