package org.linli.assembly;

import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.linli.projects.CharterSource;
import org.linli.projects.ProjectTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets a charter begin from what a meeting decided; the resolution then says which project it is.
 */
@Component
class ResolvedProjects implements CharterSource {

  /** Before the id, in links. */
  static final String PREFIX = "decided-";

  private final ResolutionRows resolutions;
  private final Messages chinese;

  ResolvedProjects(ResolutionRows resolutions, Languages languages) {
    this.resolutions = resolutions;
    chinese = languages.chinese();
  }

  @Override
  public Optional<ProjectTemplate> draft(Actor actor, String code) {
    return decided(actor, code).map(it -> draft(code, it));
  }

  private ProjectTemplate draft(String code, ResolutionRows.Decided decided) {
    return new ProjectTemplate(
        code,
        cut(decided.title()),
        decided.content(),
        "",
        decided.owner(),
        decided.content(),
        chinese.text("assembly.resolution.milestones"));
  }

  @Override
  public void proposed(Actor actor, String code, UUID project, ShortNumber number, String title) {
    var decided = decided(actor, code).orElseThrow();
    if (!resolutions.carried(actor.communityId(), decided.id(), number.toString())) {
      throw new Refused(AssemblyError.CARRIED_ALREADY);
    }
  }

  /** Only one that waits to become a project. */
  private Optional<ResolutionRows.Decided> decided(Actor actor, String code) {
    return code.startsWith(PREFIX) ? id(code).flatMap(id -> find(actor, id)) : Optional.empty();
  }

  private Optional<ResolutionRows.Decided> find(Actor actor, UUID id) {
    return resolutions
        .find(actor.communityId(), id)
        .filter(it -> it.kind() == ResolutionKind.PROJECT)
        .filter(it -> it.state() == ResolutionState.WAITING);
  }

  private static Optional<UUID> id(String code) {
    try {
      return Optional.of(UUID.fromString(code.substring(PREFIX.length())));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static String cut(String title) {
    final var longest = 40;
    return title.codePointCount(0, title.length()) <= longest
        ? title
        : title.substring(0, title.offsetByCodePoints(0, longest));
  }
}
