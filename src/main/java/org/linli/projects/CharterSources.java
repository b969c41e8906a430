package org.linli.projects;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.springframework.stereotype.Component;

/** All sources from which a charter may begin. */
@Component
class CharterSources {

  private final List<CharterSource> sources;
  private final Clock clock;

  CharterSources(List<CharterSource> sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /** With days as the form takes them; empty where no source knows the code. */
  Optional<ProjectTemplate> draft(Actor actor, String code) {
    var today = Dates.day(clock.instant());
    return sources.stream()
        .flatMap(source -> source.draft(actor, code).stream())
        .findFirst()
        .map(it -> it.from(today));
  }

  /**
   * @param code empty where the charter began anew
   * @throws Invalid if no source knows it
   */
  void proposed(Actor actor, String code, UUID project, ShortNumber number, String title) {
    if (!code.isEmpty()) {
      sources.stream()
          .filter(source -> source.draft(actor, code).isPresent())
          .findFirst()
          .orElseThrow(() -> Invalid.field("startedFrom", KernelError.NOT_A_CHOICE))
          .proposed(actor, code, project, number, title);
    }
  }
}
