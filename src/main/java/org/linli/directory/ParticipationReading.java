package org.linli.directory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What units promise for this year, as their street reads it (ORG-10): figures of all its
 * communities from a read model, the commitments themselves one community at a time.
 */
@Service
@Transactional(readOnly = true)
public class ParticipationReading {

  private static final int PAGE = 100;

  private final Participations participations;
  private final Clock clock;

  ParticipationReading(Participations participations, Clock clock) {
    this.participations = participations;
    this.clock = clock;
  }

  /** The communities of the street that the actor's community lies in, by code. */
  public Page<CommunityParticipation> street(Actor actor, String after) {
    actor.require(DirectoryPermission.SEE_PARTICIPATION);
    var read = participations.beside(actor.communityId(), year(), after, PAGE + 1);
    return page(read, CommunityParticipation::code);
  }

  /** The units of the actor's community and what they promised, by name. */
  public Page<UnitCommitment> units(Actor actor, String after) {
    actor.require(DirectoryPermission.SEE_PARTICIPATION);
    var read = participations.units(actor.communityId(), year(), after, PAGE + 1);
    var names = read.stream().map(UnitCommitment::unit).distinct().toList();
    if (names.size() <= PAGE) {
      return new Page<>(year(), read, Optional.empty());
    }
    var last = names.get(PAGE - 1);
    var rows = read.stream().filter(row -> !row.unit().equals(names.getLast())).toList();
    return new Page<>(year(), rows, Optional.of(last));
  }

  private <T> Page<T> page(List<T> read, Function<T, String> key) {
    var rows = read.subList(0, Math.min(PAGE, read.size()));
    var next =
        read.size() > rows.size()
            ? Optional.of(key.apply(rows.getLast()))
            : Optional.<String>empty();
    return new Page<>(year(), List.copyOf(rows), next);
  }

  private int year() {
    return Dates.day(clock.instant()).getYear();
  }

  /**
   * One page.
   *
   * @param year that the figures are of
   * @param next pass it as {@code after} to read on
   */
  public record Page<T>(int year, List<T> rows, Optional<String> next) {}
}
