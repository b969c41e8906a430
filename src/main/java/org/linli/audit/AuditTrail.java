package org.linli.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.Channel;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.linli.platform.Dates;
import org.linli.platform.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers who did or saw what, for at least six months, and lets people read what concerns them.
 * An entry is written in the transaction of what it tells about: neither happens without the other.
 */
@Service
@Transactional
public class AuditTrail {

  private final AuditEntries entries;
  private final List<AuditSubjects> subjects;
  private final Rules rules;
  private final Clock clock;

  AuditTrail(AuditEntries entries, List<AuditSubjects> subjects, Rules rules, Clock clock) {
    this.entries = entries;
    this.subjects = subjects;
    this.rules = rules;
    this.clock = clock;
  }

  /** Records what the actor did. */
  public void record(Actor actor, AuditEntry entry) {
    insert(
        actor.communityId(),
        actor.accountId(),
        actor.onBehalfOf().orElse(null),
        actor.channel(),
        entry);
  }

  /**
   * Records what happened without an actor: before a log-in, or by a job.
   *
   * @param scope the community, or that of the installation ({@code Community.ROOT_ID})
   * @param accountId whose account it was about, if it is known
   */
  public void record(Scope scope, Optional<UUID> accountId, AuditEntry entry) {
    insert(scope.communityId(), accountId.orElse(null), null, Channel.SYSTEM, entry);
  }

  /**
   * Whether the actor stated a purpose for seeing this within the minutes of the rule {@code
   * audit/reveal}. A page shows in full what was revealed, and masked what was not.
   *
   * @param action under which the revealing was recorded
   */
  @Transactional(readOnly = true)
  public boolean revealed(Actor actor, String action, UUID subject) {
    var since = clock.instant().minus(shown());
    return entries.exists(actor.communityId(), actor.accountId(), action, subject, since);
  }

  /** How long what was revealed is shown, by the rule {@code audit/reveal}. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Duration shown() {
    var rule = rules.inForce("audit/reveal", Community.ROOT.code(), Dates.day(clock.instant()));
    return Duration.ofMinutes(rule.number("shown-minutes"));
  }

  /** Everything of the community, newest first. */
  @Transactional(readOnly = true)
  public Slice<AuditView> all(Actor actor, Paging paging) {
    actor.require(AuditPermission.READ);
    return slice(entries.all(actor.communityId(), paging), paging);
  }

  /** What concerns a person or an account. */
  @Transactional(readOnly = true)
  public Slice<AuditView> about(Actor actor, UUID subject, Paging paging) {
    actor.require(AuditPermission.READ);
    var who = new UUID[] {subject};
    return slice(entries.ofSubjects(actor.communityId(), who, paging), paging);
  }

  /** What an account did. */
  @Transactional(readOnly = true)
  public Slice<AuditView> by(Actor actor, UUID accountId, Paging paging) {
    actor.require(AuditPermission.READ);
    var who = new UUID[] {accountId};
    return slice(entries.ofAccounts(actor.communityId(), who, paging), paging);
  }

  /** What concerns the actor: who looked at me, and what did they say it was for? */
  @Transactional(readOnly = true)
  public Slice<AuditView> aboutMe(Actor actor, Paging paging) {
    var who =
        subjects.stream()
            .map(source -> source.of(actor))
            .flatMap(Collection::stream)
            .distinct()
            .toArray(UUID[]::new);
    return slice(entries.ofSubjects(actor.communityId(), who, paging), paging);
  }

  /**
   * What happened to an account where there is no community: log-ins, failed ones, factors changed.
   *
   * @param scope that of the installation
   * @param accountId of whoever reads it
   */
  @Transactional(readOnly = true)
  public Slice<AuditView> ofAccount(Scope scope, UUID accountId, Paging paging) {
    var who = new UUID[] {accountId};
    return slice(entries.ofSubjects(scope.communityId(), who, paging), paging);
  }

  private void insert(
      long communityId,
      @Nullable UUID accountId,
      @Nullable UUID onBehalfOf,
      Channel channel,
      AuditEntry entry) {
    entries.insert(
        communityId,
        new AuditView(
            Ids.next(),
            clock.instant(),
            accountId,
            onBehalfOf,
            channel.name(),
            entry.action(),
            entry.subject().orElse(null),
            entry.purpose(),
            entry.words()));
  }

  private static Slice<AuditView> slice(List<AuditView> rows, Paging paging) {
    return Slice.cut(rows, paging, AuditView::position);
  }
}
