package org.linli.needs;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.linli.access.AccountManagement;
import org.linli.directory.CommunityDirectory;
import org.linli.evidence.Commitment;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes needs in and moves them on. Every published step goes into the evidence as well. */
@Service
@Transactional
public class NeedManagement {

  private final Needs needs;
  private final NeedRules rules;
  private final CommunityDirectory communities;
  private final AccountManagement accounts;
  private final NeedMandates mandates;
  private final Evidence evidence;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NeedManagement(
      Needs needs,
      NeedRules rules,
      CommunityDirectory communities,
      AccountManagement accounts,
      NeedMandates mandates,
      Evidence evidence,
      ApplicationEventPublisher events,
      Clock clock) {
    this.needs = needs;
    this.rules = rules;
    this.communities = communities;
    this.accounts = accounts;
    this.mandates = mandates;
    this.evidence = evidence;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes a need in (NEED-1): it has a number and a promised first contact at once (NEED-4).
   *
   * @throws Invalid if the category is not one of the community's
   */
  public ShortNumber raise(Actor actor, RaiseNeed command) {
    actor.require(NeedPermission.RAISE);
    var now = clock.instant();
    var community = communities.byId(actor.communityId());
    if (!rules.categories(community, now).contains(command.category())) {
      throw Invalid.field("category", KernelError.NOT_A_CHOICE);
    }
    var clocks = rules.clocks(community, now);
    var id = Ids.next();
    var raised =
        new Needs.Raised(
            now.atZone(Dates.ZONE).getYear(),
            now,
            now.plus(clocks.firstContact()),
            clocks.ruleVersion());
    var number = needs.insert(actor, id, command, raised);
    events.publishEvent(new NeedRaised(Ids.next(), actor.communityId(), id, now));
    return number;
  }

  /**
   * The community found it real: publishes its summary and starts the clock of the answer. Where a
   * mandate list is in force, it says which line of it the need falls under (ORG-4).
   *
   * @throws Invalid if that is not said, or is no line to choose
   */
  public void verify(Actor actor, ShortNumber number, VerifyNeed command) {
    actor.require(NeedPermission.VERIFY);
    var need = get(actor, number);
    need.verify(command.summary(), clocks(actor));
    need.fallsUnder(mandates.chosen(actor, need.category(), command.mandate()));
    save(actor, need, NeedAction.VERIFY, accounts.name(actor.accountId()), command.note());
    events.publishEvent(
        new NeedVerified(Ids.next(), actor.communityId(), need.id().id(), clock.instant()));
  }

  /** The community does not take it on; the raiser reads why. */
  public void sendBack(Actor actor, ShortNumber number, ReturnNeed command) {
    actor.require(NeedPermission.VERIFY);
    var need = get(actor, number);
    need.sendBack(clock.instant());
    need.fallsUnder(mandates.door(actor, need.category(), command.door()));
    save(actor, need, NeedAction.RETURN, accounts.name(actor.accountId()), command.reason());
  }

  /**
   * A unit took it. Called by the module that keeps claims, within its transaction.
   *
   * @param party the unit's name
   * @param promised until when it wants to be done
   */
  public NeedId claimed(Actor actor, ShortNumber number, String party, Instant promised) {
    var need = get(actor, number);
    need.claim(promised);
    save(actor, need, NeedAction.CLAIM, party, "");
    return need.id();
  }

  /** The community filed the claim 备案; work begins. */
  public void filed(Actor actor, ShortNumber number) {
    var need = get(actor, number);
    need.file();
    save(actor, need, NeedAction.FILE, accounts.name(actor.accountId()), "");
  }

  /** The unit says it is done, and what it did. */
  public void answered(Actor actor, ShortNumber number, String party, String note) {
    var need = get(actor, number);
    need.answer(clock.instant(), clocks(actor));
    save(actor, need, NeedAction.ANSWER, party, note);
  }

  /**
   * The raiser is content: the matter is settled.
   *
   * @throws Refused if somebody else says so
   */
  public NeedId closed(Actor actor, ShortNumber number, String note) {
    var need = getOwn(actor, number);
    var now = clock.instant();
    need.close(now);
    save(actor, need, NeedAction.CLOSE, "", note);
    events.publishEvent(
        new NeedClosed(Ids.next(), actor.communityId(), need.id().id(), need.raisedAt(), now));
    return need.id();
  }

  /**
   * The raiser is not content: back to work.
   *
   * @throws Refused if somebody else says so
   */
  public NeedId reopened(Actor actor, ShortNumber number, String note) {
    var need = getOwn(actor, number);
    need.reopen(clock.instant(), clocks(actor));
    save(actor, need, NeedAction.REOPEN, "", note);
    return need.id();
  }

  private Need get(Actor actor, ShortNumber number) {
    return needs
        .find(actor.communityId(), number)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private Need getOwn(Actor actor, ShortNumber number) {
    var need = get(actor, number);
    if (!need.raiserId().equals(actor.accountId())) {
      throw new Refused(NeedError.NOT_THE_RAISER);
    }
    return need;
  }

  private Need.Clocks clocks(Actor actor) {
    return rules.clocks(communities.byId(actor.communityId()), clock.instant());
  }

  private void save(Actor actor, Need need, NeedAction action, String party, String note) {
    var now = clock.instant();
    var commitment = Commitment.to(String.join("\n", need.summary(), party, note));
    needs.update(actor, need, new Needs.Step(action, now, party, note, commitment));
    if (need.published()) {
      evidence.record(actor, "needs.step", facts(need, action, now, commitment));
    }
  }

  private static Map<String, String> facts(
      Need need, NeedAction action, Instant at, Commitment commitment) {
    var facts = new HashMap<String, String>();
    facts.put("need", need.number().toString());
    facts.put("action", action.name());
    facts.put("status", need.status().name());
    facts.put("at", at.toString());
    facts.put("raised", need.raisedAt().toString());
    facts.put("said", commitment.hash());
    need.mandate().ifPresent(it -> facts.put("mandate", it.edition() + " " + it.mandateId()));
    return facts;
  }
}
