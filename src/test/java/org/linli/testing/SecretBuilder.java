package org.linli.testing;

import java.time.Duration;
import org.linli.access.AccountManagement;
import org.linli.ballot.AppointTrustee;
import org.linli.ballot.BallotManagement;
import org.linli.ballot.BallotOpening;
import org.linli.ballot.OpenBallot;
import org.linli.ballot.TrusteeManagement;
import org.linli.ballot.WriteBallot;
import org.linli.ballot.sealing.KeyProof;
import org.linli.ballot.sealing.TrusteeKey;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;

/** Makes secret ballots with two trustees, through the product's own facades. */
public final class SecretBuilder {

  private final BallotBuilder aBallot;
  private final BallotManagement ballots;
  private final TrusteeManagement trustees;
  private final BallotOpening opening;
  private final AccountManagement accounts;

  public SecretBuilder(
      BallotBuilder aBallot,
      BallotManagement ballots,
      TrusteeManagement trustees,
      BallotOpening opening,
      AccountManagement accounts) {
    this.aBallot = aBallot;
    this.ballots = ballots;
    this.trustees = trustees;
    this.opening = opening;
    this.accounts = accounts;
  }

  /** With one question and both trustees; of keys there is nothing yet. */
  public Urn drafted(Actor secretary, Actor supervisor, Actor resident, WriteBallot plan) {
    var number = aBallot.drafted(secretary, plan);
    appoint(secretary, number, "SUPERVISION", supervisor);
    appoint(secretary, number, "RESIDENT", resident);
    return new Urn(
        number, secretary, supervisor, resident, TrusteeKey.generate(), TrusteeKey.generate());
  }

  public void appoint(Actor secretary, ShortNumber number, String side, Actor trustee) {
    var phone = accounts.phone(trustee.accountId());
    trustees.appoint(secretary, number, new AppointTrustee(side, phone));
  }

  /** Announced now; no key is made. */
  public Urn announced(Actor secretary, Actor supervisor, Actor resident, WriteBallot plan) {
    var urn = drafted(secretary, supervisor, resident, plan);
    ballots.announce(secretary, urn.number());
    return urn;
  }

  /** Votes are taken for another day. */
  public Urn open(Actor secretary, Actor supervisor, Actor resident, WriteBallot plan) {
    return since(Duration.ofDays(17), secretary, supervisor, resident, plan);
  }

  /** The close was a day ago, and both have proven their keys again. */
  public Urn closed(Actor secretary, Actor supervisor, Actor resident, WriteBallot plan) {
    var urn = since(Duration.ofDays(19), secretary, supervisor, resident, plan);
    prove(urn);
    return urn;
  }

  private Urn since(
      Duration back, Actor secretary, Actor supervisor, Actor resident, WriteBallot plan) {
    var made = new Urn[1];
    aBallot.ago(
        back,
        () -> {
          var shifted = BallotBuilder.shifted(plan, back.negated());
          made[0] = announced(secretary, supervisor, resident, shifted);
          key(made[0]);
          prove(made[0]);
          return made[0].number();
        },
        number -> ballots.advance(secretary, number));
    return made[0];
  }

  /** Both make their keys. */
  public void key(Urn urn) {
    trustees.key(urn.supervisor(), urn.number(), urn.first().open().encoded());
    trustees.key(urn.resident(), urn.number(), urn.second().open().encoded());
  }

  /** Both prove their keys. */
  public void prove(Urn urn) {
    trustees.prove(urn.supervisor(), urn.number(), answer(urn, urn.supervisor(), urn.first()));
    trustees.prove(urn.resident(), urn.number(), answer(urn, urn.resident(), urn.second()));
  }

  /** What a trustee's browser reads out. */
  public String answer(Urn urn, Actor trustee, TrusteeKey key) {
    var question = trustees.task(trustee, urn.number()).question();
    return question.isEmpty() ? "" : KeyProof.answer(question, key).orElse("");
  }

  /** Both sheets. */
  public OpenBallot sheets(Urn urn) {
    return new OpenBallot(urn.first().written(), urn.second().written());
  }

  /** Both come, with their sheets. */
  public void opened(Urn urn) {
    opening.open(urn.supervisor(), urn.number(), sheets(urn));
  }

  /** A secret ballot with those who keep its keys. */
  public record Urn(
      ShortNumber number,
      Actor secretary,
      Actor supervisor,
      Actor resident,
      TrusteeKey first,
      TrusteeKey second) {}
}
