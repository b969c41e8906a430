package org.linli.access.residents;

import java.time.Clock;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Optional;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.people.PersonReading;
import org.linli.kernel.Scope;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/**
 * Ends confirmations of persons who moved away, died, or were merged into another entry, however
 * that came into the register.
 */
@Component
class ResidencyTidying implements NightlyJob {

  private final CommunityDirectory communities;
  private final Residencies residencies;
  private final PersonReading persons;
  private final AuditTrail audit;
  private final EachCommunity each;
  private final Clock clock;

  ResidencyTidying(
      CommunityDirectory communities,
      Residencies residencies,
      PersonReading persons,
      AuditTrail audit,
      EachCommunity each,
      Clock clock) {
    this.communities = communities;
    this.residencies = residencies;
    this.persons = persons;
    this.audit = audit;
    this.each = each;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "access.tidy-residencies";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(2, 50);
  }

  @Override
  public void run() {
    each.run(communities.ids(), id -> end(Scope.of(id)));
  }

  private void end(Scope scope) {
    var gone = new HashSet<>(residencies.persons(scope.communityId()));
    gone.removeAll(persons.present(scope, gone));
    if (!gone.isEmpty()) {
      residencies.endOf(scope.communityId(), gone, clock.instant());
    }
    gone.forEach(
        person ->
            audit.record(scope, Optional.empty(), AuditEntry.of("access.residency-ended", person)));
  }
}
