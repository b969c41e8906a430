package org.linli.supervision;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives everything that is public a code of its own (SUP-1). Goes through a source in pieces, so
 * that no list is held whole; what has a code keeps it.
 */
@Service
@Transactional
public class CodeIssuing {

  private static final int PIECE = 500;

  private final Codes codes;
  private final List<CodeSource> sources;
  private final Clock clock;

  CodeIssuing(Codes codes, List<CodeSource> sources, Clock clock) {
    this.codes = codes;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * Gives codes to all that has none.
   *
   * @return how many are new
   */
  public int issue(Actor actor) {
    actor.require(SupervisionPermission.MANAGE);
    return issue(actor.scope());
  }

  int issue(Scope scope) {
    return sources.stream().mapToInt(it -> issue(scope, it)).sum();
  }

  private int issue(Scope scope, CodeSource source) {
    var issued = 0;
    var after = new UUID(0, 0);
    while (true) {
      var subjects = source.subjects(scope, after, PIECE);
      issued += issue(scope.communityId(), source.kind(), subjects);
      if (subjects.size() < PIECE) {
        return issued;
      }
      after = subjects.getLast();
    }
  }

  private int issue(long community, String kind, List<UUID> subjects) {
    var coded = new HashSet<>(codes.coded(community, kind, subjects));
    return (int)
        subjects.stream()
            .filter(it -> !coded.contains(it))
            .filter(it -> codes.issue(community, kind, it, clock.instant(), CodeText::random))
            .count();
  }
}
