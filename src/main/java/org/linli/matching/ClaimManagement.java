package org.linli.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedError;
import org.linli.needs.NeedProgress;
import org.linli.needs.NeedStatus;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit claims a need or a part of it, the community files the claim, the unit says how it goes
 * and what it did; so do residents with what was opened to them. A unit that takes what it was
 * given holds it in the same way. Who holds a need no longer has it in hand when it gives it back,
 * when the community does not file it, or when time ran out (MATCH-2).
 *
 * <p>Each step first locks the need's row, so that those who share it decide one after the other.
 */
@Service
@Transactional
public class ClaimManagement {

  private final Claims claims;
  private final NeedProgress needs;
  private final ClaimStarts starts;
  private final OrganizationManagement organizations;
  private final AccountManagement accounts;
  private final Messages chinese;
  private final Clock clock;

  ClaimManagement(
      Claims claims,
      NeedProgress needs,
      ClaimStarts starts,
      OrganizationManagement organizations,
      AccountManagement accounts,
      Languages languages,
      Clock clock) {
    this.claims = claims;
    this.needs = needs;
    this.starts = starts;
    this.organizations = organizations;
    this.accounts = accounts;
    this.clock = clock;
    chinese = languages.chinese();
  }

  /**
   * Claims a need, or so much of it, for the actor's unit; for a resident who speaks for none, if
   * the need was opened to residents and the resident's identity was seen.
   *
   * @throws Refused if it is not open to claims, because another unit was first for example
   * @throws Invalid if the promised day is past or more than a year away, or more is claimed than
   *     is left
   */
  public void claim(Actor actor, ShortNumber number, ClaimNeed command) {
    starts.claim(actor, number, command);
  }

  /**
   * Claims a need for a unit that agreed to it somewhere else, at a fair for example: the community
   * writes it down, or the unit itself.
   *
   * @param where what the need's timeline says of it
   * @return the need
   * @throws Refused if it is not open to claims, or it is another unit's business
   * @throws Invalid if the promised day is past or more than a year away
   */
  public UUID claimFor(
      Actor actor, UUID unit, ShortNumber number, ClaimNeed command, String where) {
    var own = actor.grants().organizationId().filter(unit::equals).isPresent();
    actor.require(own ? ClaimPermission.CLAIM : ClaimPermission.FILE);
    var claimant = Claimant.unit(unit, organizations.name(actor, unit));
    return starts.begin(actor, claimant, number, command, where);
  }

  /**
   * The community files a claim 备案; from then on work begins. Who was asked to do a part and has
   * not said yes by then does not.
   */
  public void file(Actor actor, ShortNumber number, FileClaim command) {
    actor.require(ClaimPermission.FILE);
    var need = needs.held(actor, number);
    var all = claims.of(actor.communityId(), need.id());
    file(actor, need, all, toFile(all, command.of()), accounts.name(actor.accountId()));
  }

  /**
   * @param by who files it, as everybody may read it
   */
  void file(Actor actor, NeedProgress.Held need, Shares all, Part leader, String by) {
    var now = clock.instant();
    var asked = all.under(leader).stream().filter(it -> it.agreed().isEmpty()).toList();
    claims.lapse(actor.communityId(), ids(asked), Lapse.NOT_JOINED, now);
    claims.file(actor.communityId(), ids(all.under(leader)), now);
    if (need.status() == NeedStatus.CLAIMED && all.toFile().size() == 1) {
      needs.filed(actor, need.number(), by);
    } else {
      needs.part(actor, need.number(), NeedAction.FILE_PART, by, leader.holder());
    }
  }

  /** The same of the only one that waits. */
  public void file(Actor actor, ShortNumber number) {
    file(actor, number, new FileClaim(""));
  }

  private static Part toFile(Shares all, Optional<UUID> claim) {
    var waiting = all.toFile();
    return waiting.stream()
        .filter(it -> claim.map(it.id()::equals).orElse(waiting.size() == 1))
        .findFirst()
        .orElseThrow(() -> new Refused(NeedError.NOT_NOW));
  }

  /**
   * Whoever holds the need says what was done. It is done when all who share it are.
   *
   * @throws Refused if the actor does not hold it, or has said so already
   */
  public void report(Actor actor, ShortNumber number, ReportDone command) {
    var held = holding(actor, number);
    var own = held.inWork();
    claims.done(actor.communityId(), List.of(own.id()), Optional.of(clock.instant()));
    var party = party(actor, own);
    if (held.need().status() == NeedStatus.IN_PROGRESS && held.all().doneBut(own)) {
      needs.completed(actor, number, party, command.note());
    } else {
      needs.part(actor, number, NeedAction.PART_DONE, party, command.note());
    }
  }

  /**
   * Whoever holds it says how it goes, or gives it back; or the community does not file the claim.
   * Everybody reads why, and what they held may be claimed again.
   *
   * @throws Refused if the actor does not hold it, or the need does not stand like that
   */
  public void take(Actor actor, ShortNumber number, ClaimStep step) {
    switch (step.action()) {
      case ClaimStep.REPORT -> progress(actor, number, step.note());
      case ClaimStep.GIVE_BACK -> giveBack(actor, number, step.note());
      default -> refuse(actor, number, step);
    }
  }

  private void progress(Actor actor, ShortNumber number, String note) {
    var held = holding(actor, number);
    var party = party(actor, held.inWork());
    if (held.need().status() == NeedStatus.IN_PROGRESS) {
      needs.reported(actor, number, party, note);
    } else {
      needs.part(actor, number, NeedAction.REPORT_PART, party, note);
    }
  }

  /** A partner leaves what it did to the leader, who is not done then; a leader ends all of it. */
  private void giveBack(Actor actor, ShortNumber number, String reason) {
    var held = holding(actor, number);
    var own = held.own();
    if (!held.open()) {
      throw new Refused(NeedError.NOT_NOW);
    }
    if (own.leads()) {
      end(actor, held.need(), held.all(), own, Lapse.GIVEN_BACK, party(actor, own), reason);
      return;
    }
    claims.lapse(actor.communityId(), List.of(own.id()), Lapse.GIVEN_BACK, clock.instant());
    claims.done(actor.communityId(), own.ledBy().stream().toList(), Optional.empty());
    needs.part(actor, number, NeedAction.LEAVE, party(actor, own), reason);
  }

  private void refuse(Actor actor, ShortNumber number, ClaimStep step) {
    actor.require(ClaimPermission.FILE);
    var need = needs.held(actor, number);
    var all = claims.of(actor.communityId(), need.id());
    var leader = toFile(all, step.of());
    var party = accounts.name(actor.accountId());
    end(actor, need, all, leader, Lapse.NOT_FILED, party, step.note());
  }

  /**
   * Ends a claim of a part that was promised until before a moment, unless it was done just then.
   *
   * @return whether it was
   */
  boolean lapse(Actor platform, ClaimEnds.Late late, Instant before, int days) {
    var reason = chinese.text("matching.lapsed.overdue", days);
    if (!late.part()) {
      return needs.lapsedSince(platform, late.need(), before, reason)
          && ended(platform, claims.of(platform.communityId(), late.need()));
    }
    var need = needs.held(platform, late.number());
    var all = claims.of(platform.communityId(), need.id());
    var leader =
        all.find(late.claim())
            .filter(it -> it.promised().isBefore(before))
            .filter(it -> all.under(it).stream().anyMatch(part -> part.done().isEmpty()));
    leader.ifPresent(it -> end(platform, need, all, it, Lapse.OVERDUE, "", reason));
    return leader.isPresent();
  }

  private boolean ended(Actor platform, Shares all) {
    claims.lapse(platform.communityId(), ids(all.parts()), Lapse.OVERDUE, clock.instant());
    return true;
  }

  /** What a leader claimed, with partners, is back on the list. */
  private void end(
      Actor actor,
      NeedProgress.Held need,
      Shares all,
      Part leader,
      Lapse why,
      String party,
      String reason) {
    var now = clock.instant();
    var partners = all.under(leader).stream().filter(it -> !it.leads()).toList();
    claims.lapse(actor.communityId(), List.of(leader.id()), why, now);
    claims.lapse(
        actor.communityId(), ids(partners), why == Lapse.GIVEN_BACK ? Lapse.LEADER_LEFT : why, now);
    if (need.status().allows(NeedAction.LAPSE)) {
      needs.lapsed(actor, need.number(), party, reason);
    } else {
      needs.part(actor, need.number(), NeedAction.LEAVE, party, reason);
    }
  }

  /** What the actor holds, with all who share it; the need's row is locked. */
  Holding holding(Actor actor, ShortNumber number) {
    if (!actor.may(ClaimPermission.CLAIM_SMALL)) {
      actor.require(ClaimPermission.CLAIM);
    }
    var need = needs.held(actor, number);
    var kept = claims.of(actor.communityId(), need.id());
    var all = kept.whole() && need.status() == NeedStatus.IN_PROGRESS ? again(actor, kept) : kept;
    var own = all.of(actor).orElseThrow(() -> new Refused(ClaimError.NOT_YOURS));
    return new Holding(need, all, own);
  }

  /** All were done and it is in hand: whom it concerns was not content, so nobody is done. */
  private Shares again(Actor actor, Shares kept) {
    claims.done(actor.communityId(), ids(kept.parts()), Optional.empty());
    return kept.notDone();
  }

  /** Whether the actor's unit, or the actor, holds the need or a part of it. */
  @Transactional(readOnly = true)
  public boolean holds(Actor actor, ShortNumber number) {
    return claims.held(actor.communityId(), number).stream().anyMatch(it -> it.of(actor));
  }

  private String party(Actor actor, Part part) {
    return part.holder().isEmpty()
        ? organizations.name(actor, part.unit().orElseThrow())
        : part.holder();
  }

  private static List<UUID> ids(List<Part> parts) {
    return parts.stream().map(Part::id).toList();
  }

  /** What an actor holds of a need that is locked. */
  record Holding(NeedProgress.Held need, Shares all, Part own) {

    /** Whether there is something to give back: it is not done, and the need is still in hand. */
    boolean open() {
      return own.done().isEmpty() && need.status().allows(NeedAction.LEAVE);
    }

    /**
     * @throws Refused unless it was filed and is not done
     */
    Part inWork() {
      var filed = own.filed().isPresent() || need.status() == NeedStatus.IN_PROGRESS;
      if (!filed || !open()) {
        throw new Refused(NeedError.NOT_NOW);
      }
      return own;
    }
  }
}
