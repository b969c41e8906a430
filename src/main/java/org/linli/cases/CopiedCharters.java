package org.linli.cases;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.projects.CharterSource;
import org.linli.projects.ProjectStatus;
import org.linli.projects.ProjectTemplate;
import org.springframework.stereotype.Component;

/** Lets a charter begin from a case, and remembers which did (PROJ-7). */
@Component
class CopiedCharters implements CharterSource {

  private final CaseLibrary library;
  private final Copies copies;
  private final CommunityDirectory communities;
  private final Clock clock;

  CopiedCharters(CaseLibrary library, Copies copies, CommunityDirectory communities, Clock clock) {
    this.library = library;
    this.copies = copies;
    this.communities = communities;
    this.clock = clock;
  }

  @Override
  public Optional<ProjectTemplate> draft(Actor actor, String code) {
    return CaseLink.parse(code)
        .flatMap(library::find)
        .flatMap(CaseView::words)
        .map(
            words ->
                new ProjectTemplate(
                    code,
                    words.title(),
                    words.aim(),
                    words.beneficiaries(),
                    words.partners(),
                    words.plan(),
                    words.steps()));
  }

  @Override
  public void proposed(Actor actor, String code, UUID project, ShortNumber number, String title) {
    copies.insert(
        communities.byId(actor.communityId()),
        project,
        CaseLink.parse(code).orElseThrow(),
        number,
        title,
        ProjectStatus.PROPOSED.name(),
        clock.instant());
  }
}
