package org.linli.needs;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells a street what comes up to it. The street has rows of its own; the need is read in its
 * community, in a transaction of its own, because a transaction has one scope. Needs no inbox: what
 * is written is how the need stands when the event arrives.
 */
@Component
class Streets {

  private final Needs needs;
  private final Holders holders;
  private final Upward upward;
  private final CommunityDirectory communities;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate elsewhere;
  private final Clock clock;

  Streets(
      Needs needs,
      Holders holders,
      Upward upward,
      CommunityDirectory communities,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.needs = needs;
    this.holders = holders;
    this.upward = upward;
    this.communities = communities;
    this.events = events;
    this.clock = clock;
    elsewhere = new TransactionTemplate(transactions);
    elsewhere.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    elsewhere.setReadOnly(true);
  }

  /** The street above a community, if the tree has one. */
  Optional<Community> above(long communityId) {
    return communities.areaByCode(communities.byId(communityId).code().substring(0, 9) + "000");
  }

  /** To be called in the transaction that changes the need. */
  void tell(long communityId, UUID needId) {
    above(communityId)
        .ifPresent(
            street ->
                events.publishEvent(
                    new NeedCameUp(Ids.next(), street.id(), needId, communityId, clock.instant())));
  }

  @ApplicationModuleListener
  void on(NeedCameUp event) {
    var row =
        Scope.in(Scope.of(event.fromCommunityId()), () -> elsewhere.execute(status -> read(event)));
    upward.note(event.communityId(), row);
  }

  private UpwardNeed read(NeedCameUp event) {
    var need = needs.find(event.fromCommunityId(), event.needId()).orElseThrow();
    return row(need, holders.of(event.fromCommunityId(), event.needId()), event);
  }

  private static UpwardNeed row(Need need, Holders.Holder holder, NeedCameUp event) {
    var reason =
        need.origin().about() == Subject.COMMUNITY
            ? UpwardReason.ABOUT_COMMUNITY
            : need.state().escalation() == Escalations.ASKED
                ? UpwardReason.ASKED
                : UpwardReason.LATE;
    return new UpwardNeed(
        need.id().id(),
        event.fromCommunityId(),
        need.number(),
        reason,
        need.summary(),
        need.status(),
        need.origin().category(),
        need.dueAt(),
        event.at(),
        need.state().rank(),
        holder.affected(),
        holder.name(),
        Optional.of(holder.since()),
        need.status().ended() ? Optional.of(event.at()) : Optional.empty());
  }
}
