package org.linli.needs;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.access.AccountManagement;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.LocalAreaReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Mask;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.words.Words;
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
  private final Drafts drafts;
  private final LocalAreaReading places;
  private final Words words;
  private final TaggedRaisers tagged;
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
      Drafts drafts,
      LocalAreaReading places,
      Words words,
      TaggedRaisers tagged,
      ApplicationEventPublisher events,
      Clock clock) {
    this.needs = needs;
    this.supporters = supporters;
    this.deadlines = deadlines;
    this.rules = rules;
    this.communities = communities;
    this.accounts = accounts;
    this.streets = streets;
    this.drafts = drafts;
    this.places = places;
    this.words = words;
    this.tagged = tagged;
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
    return take(actor, Ids::next, actor.accountId(), command, NeedSource.ONLINE);
  }

  /**
   * The same for what was written in steps: the need takes the place of the draft and keeps its
   * pictures. Of two who send one draft at once, one takes it.
   *
   * @throws Invalid if the category or the building is not one of the community's
   */
  public ShortNumber submit(Actor actor, RaiseNeed command) {
    actor.require(NeedPermission.RAISE);
    return take(
        actor,
        () -> drafts.take(actor).orElseGet(Ids::next),
        actor.accountId(),
        command,
        NeedSource.ONLINE);
  }

  /** What is promised to whoever raises such a need now. */
  @Transactional(readOnly = true)
  public Promised promised(Actor actor, String category, Collection<Circumstance> household) {
    var now = clock.instant();
    var community = communities.byId(actor.communityId());
    var rank =
        rank(community, category, household, now)
            .within(tagged.group(actor, actor.accountId(), community, now));
    var terms = deadlines.terms(actor);
    var answer = terms.answer(rank, false);
    return new Promised(
        terms.firstContact().amount(),
        deadlines.due(actor, now, terms.firstContact()).at(),
        answer.amount(),
        deadlines.due(actor, now, answer).at(),
        rank.special());
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
    return take(actor, Ids::next, raiser, command, source);
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

  private ShortNumber take(
      Actor actor, Supplier<UUID> ids, UUID raiser, RaiseNeed command, NeedSource source) {
    var now = clock.instant();
    var community = communities.byId(actor.communityId());
    if (!rules.categories(community, now).contains(command.category())) {
      throw Invalid.field("category", KernelError.NOT_A_CHOICE);
    }
    requireBuilding(actor, command);
    var id = ids.get();
    var rank =
        rank(community, command.category(), command.household(), now)
            .within(tagged.group(actor, raiser, community, now));
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
                held(community, command, now)));
    deadlines.raised(actor, id, now, answer);
    events.publishEvent(new NeedRaised(Ids.next(), actor.communityId(), id, now));
    if (command.subject() == Subject.COMMUNITY) {
      streets.tell(actor.communityId(), id);
    }
    return number;
  }

  private void requireBuilding(Actor actor, RaiseNeed command) {
    if (command.building().isPresent()
        && places.places(actor.scope()).stream()
            .noneMatch(place -> place.id().equals(command.building().get()))) {
      throw Invalid.field("building", KernelError.NOT_A_CHOICE);
    }
  }

  private Rank rank(
      Community community, String category, Collection<Circumstance> household, Instant now) {
    return Rank.of(rules.oldOrYoung(community, category, now), household);
  }

  /** Threats and advertising are taken in like everything else, and a person looks first. */
  private String held(Community community, RaiseNeed command, Instant now) {
    var tone = words.tones(community, now).of(command.content() + "\n" + command.place());
    return tone.held() ? tone.kind().name() : "";
  }

  /** Whoever complains about somebody is never named, whatever they chose. */
  private static String namedAs(RaiseNeed command) {
    return command.named() && command.subject() == Subject.NOBODY
        ? Mask.name(command.contactName())
        : "";
  }
}
