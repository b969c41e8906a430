package org.linli.matching;

import java.time.Clock;
import java.util.stream.Collectors;
import org.linli.access.AccountManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedProgress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How those who share a need agree: on what terms it may be claimed, who does which part of a joint
 * claim, who does it instead of whom (MATCH-2). Each step first locks the need's row.
 */
@Service
@Transactional
public class SharedClaims {

  private final Claims claims;
  private final Terms terms;
  private final JointSteps joint;
  private final HandOverSteps handOvers;
  private final NeedProgress needs;
  private final AccountManagement accounts;
  private final Clock clock;

  SharedClaims(
      Claims claims,
      Terms terms,
      JointSteps joint,
      HandOverSteps handOvers,
      NeedProgress needs,
      AccountManagement accounts,
      Clock clock) {
    this.claims = claims;
    this.terms = terms;
    this.joint = joint;
    this.handOvers = handOvers;
    this.needs = needs;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * The community says how many of what are wanted, and whether residents may claim it. Where that
   * is all that is claimed already, it is in hand from then on.
   *
   * @throws Refused if it is not on the list
   * @throws Invalid if more is claimed already
   */
  public void set(Actor actor, ShortNumber number, SetTerms command) {
    actor.require(ClaimPermission.FILE);
    var need = needs.held(actor, number);
    var before = claims.of(actor.communityId(), need.id());
    var wanted = command.terms();
    var after = new Shares(wanted, before.parts());
    if (!before.parts().isEmpty() && (wanted.amount().isEmpty() || after.left() < 0)) {
      throw Invalid.field("amount", ClaimError.TOO_LITTLE, before.claimed());
    }
    var name = accounts.name(actor.accountId());
    needs.part(actor, number, NeedAction.TERMS, name, wanted.amount().map(wanted::text).orElse(""));
    terms.set(actor, need.id(), wanted, clock.instant());
    if (!before.parts().isEmpty() && after.left() == 0) {
      inHand(actor, number, after, name);
    }
  }

  /** Nothing is left to claim. */
  private void inHand(Actor actor, ShortNumber number, Shares all, String name) {
    var party = all.held().stream().map(Part::holder).collect(Collectors.joining("、"));
    needs.claimed(actor, number, party, all.promised(clock.instant()), "");
    if (all.toFile().isEmpty()) {
      needs.filed(actor, number, name);
    }
    if (all.done()) {
      needs.completed(actor, number, party, "");
    }
  }

  /**
   * One step of those who share a need.
   *
   * @throws Refused if the actor is not who may take it, or the need does not stand like that
   * @throws Invalid if a unit or a day does not fit
   */
  public void take(Actor actor, ShortNumber number, ShareStep step) {
    switch (step.action()) {
      case ShareStep.INVITE -> joint.invite(actor, number, step);
      case ShareStep.JOIN -> joint.join(actor, number, step.note());
      case ShareStep.DECLINE -> joint.decline(actor, number);
      case ShareStep.JOIN_GROUP -> joint.joinGroup(actor, number, step);
      case ShareStep.PASS_ON -> handOvers.ask(actor, number, step);
      case ShareStep.TAKE_OVER -> handOvers.agree(actor, number, step);
      case ShareStep.NOT_TAKE -> handOvers.decline(actor, number);
      default -> handOvers.file(actor, number);
    }
  }
}
