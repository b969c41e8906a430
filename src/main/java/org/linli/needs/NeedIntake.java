package org.linli.needs;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Mask;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes needs in, by whatever door they come (NEED-1, NEED-10). */
@Service
@Transactional
public class NeedIntake {

  private final Needs needs;
  private final Supporters supporters;
  private final NeedDeadlines deadlines;
  private final NeedRules rules;
  private final CommunityDirectory communities;
  private final AccountManagement accounts;
  private final Streets streets;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NeedIntake(
      Needs needs,
      Supporters supporters,
      NeedDeadlines deadlines,
      NeedRules rules,
      CommunityDirectory communities,
      AccountManagement accounts,
      Streets streets,
      ApplicationEventPublisher events,
      Clock clock) {
    this.needs = needs;
    this.supporters = supporters;
    this.deadlines = deadlines;
    this.rules = rules;
    this.communities = communities;
    this.accounts = accounts;
    this.streets = streets;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes a need in: it has a number and a promised first contact at once (NEED-4).
   *
   * @throws Invalid if the category is not one of the community's
   */
  public ShortNumber raise(Actor actor, RaiseNeed command) {
    actor.require(NeedPermission.RAISE);
    return take(actor, actor.accountId(), command, NeedSource.ONLINE);
  }

  /**
   * Enters what came in at another door. It is the need of whoever answers the phone that was left:
   * they find it among their own as soon as they log in. A slip without a phone has the community's
   * own; it is looked after by whoever entered it.
   *
   * @throws Invalid if the category is not one of the community's
   */
  public ShortNumber enter(Actor actor, RaiseNeed command, NeedSource source) {
    actor.require(NeedPermission.INTAKE);
    var raiser =
        actor.onBehalfOf().isPresent() || nobodyLeftAPhone(actor, command)
            ? actor.accountId()
            : accounts.enter(command.contactPhone(), command.contactName(), Optional.empty());
    return take(actor, raiser, command, source);
  }

  private boolean nobodyLeftAPhone(Actor actor, RaiseNeed command) {
    var own = communities.byId(actor.communityId()).phone().replaceAll("[\\s-]", "");
    return command.contactPhone().equals(own);
  }

  /**
   * "Me too": one more whom a published need concerns, who is told how it goes (NEED-6).
   *
   * @return whether it was news; saying it twice changes nothing
   * @throws Refused if nothing is to be done about it any more
   */
  public boolean join(Actor actor, ShortNumber number) {
    actor.require(NeedPermission.RAISE);
    var need =
        needs
            .find(actor.communityId(), number)
            .filter(Need::published)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (need.status().ended()) {
      throw new Refused(NeedError.NOT_NOW);
    }
    return supporters.add(need.id(), actor.accountId(), Optional.empty(), clock.instant());
  }

  private ShortNumber take(Actor actor, UUID raiser, RaiseNeed command, NeedSource source) {
    var now = clock.instant();
    var community = communities.byId(actor.communityId());
    if (!rules.categories(community, now).contains(command.category())) {
      throw Invalid.field("category", KernelError.NOT_A_CHOICE);
    }
    var rank = Rank.of(rules.oldOrYoung(community, command.category(), now), command.household());
    var id = Ids.next();
    var terms = deadlines.terms(actor);
    var answer = terms.answer(rank, false);
    var number =
        needs.insert(
            actor,
            id,
            command,
            new Needs.Raised(
                raiser,
                now.atZone(Dates.ZONE).getYear(),
                now,
                deadlines.due(actor, now, terms.firstContact()).at(),
                deadlines.due(actor, now, answer).at(),
                terms.ruleVersion(),
                source,
                rank,
                namedAs(command),
                ""));
    deadlines.raised(actor, id, now, answer);
    events.publishEvent(new NeedRaised(Ids.next(), actor.communityId(), id, now));
    if (command.subject() == Subject.COMMUNITY) {
      streets.tell(actor.communityId(), id);
    }
    return number;
  }

  /** Whoever complains about somebody is never named, whatever they chose. */
  private static String namedAs(RaiseNeed command) {
    return command.named() && command.subject() == Subject.NOBODY
        ? Mask.name(command.contactName())
        : "";
  }
}
