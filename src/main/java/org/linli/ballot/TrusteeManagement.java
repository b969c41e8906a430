package org.linli.ballot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.ballot.sealing.KeyProof;
import org.linli.ballot.sealing.OpenKey;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Assurance;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.platform.DbClock;
import org.linli.web.Members;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two who keep the keys of a secret ballot: appointed on different sides, each makes a key in
 * their own browser and proves it before voting starts and again before the opening (DELIB-4, ADR
 * 0037).
 */
@Service
@Transactional
public class TrusteeManagement {

  private final Ballots ballots;
  private final BallotQueries queries;
  private final BallotManagement management;
  private final Trustees trustees;
  private final TrusteeNotices notices;
  private final BallotJournal journal;
  private final AccountManagement accounts;
  private final Members members;
  private final CommunityDirectory communities;
  private final DbClock clock;

  TrusteeManagement(
      Ballots ballots,
      BallotQueries queries,
      BallotManagement management,
      Trustees trustees,
      TrusteeNotices notices,
      BallotJournal journal,
      AccountManagement accounts,
      Members members,
      CommunityDirectory communities,
      DbClock clock) {
    this.ballots = ballots;
    this.queries = queries;
    this.management = management;
    this.trustees = trustees;
    this.notices = notices;
    this.journal = journal;
    this.accounts = accounts;
    this.members = members;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * Appoints whoever keeps the key of a side, until voting starts. Nobody does who manages ballots
   * here. For supervision it is somebody with a seat on a supervision committee or who may inspect
   * ballots; for the residents somebody whose household is confirmed, and who neither takes votes
   * nor inspects them.
   *
   * @throws Invalid if the phone belongs to nobody who may
   */
  public void appoint(Actor actor, ShortNumber number, AppointTrustee command) {
    actor.require(BallotPermission.MANAGE);
    var ballot = ballots.hold(actor.communityId(), number);
    if (!ballot.plan().secret() || !beforeVoting(ballot)) {
      throw new Refused(BallotError.NOT_NOW);
    }
    var account = suitable(actor, command);
    try {
      trustees.appoint(actor, ballot.id(), command.side(), account, accounts.name(account));
      if (ballot.status() != BallotStatus.DRAFT) {
        notices.appointed(actor, ballot, account);
      }
    } catch (DuplicateKeyException already) {
      throw Invalid.field("phone", BallotError.TRUSTEE_TWICE);
    }
  }

  private static boolean beforeVoting(Ballot ballot) {
    return switch (ballot.status()) {
      case DRAFT, ANNOUNCED, FROZEN -> true;
      case OPEN, CLOSED, COUNTED, FINAL, WITHDRAWN -> false;
    };
  }

  private UUID suitable(Actor actor, AppointTrustee command) {
    var account =
        accounts
            .byPhone(command.phone())
            .orElseThrow(() -> Invalid.field("phone", BallotError.TRUSTEE_UNKNOWN));
    var grants =
        members
            .find(account)
            .map(it -> members.grants(it, communities.byId(actor.communityId())))
            .orElse(Grants.none());
    if (!may(grants, BallotPermission.VOTE)) {
      throw Invalid.field("phone", BallotError.TRUSTEE_UNKNOWN);
    }
    if (may(grants, BallotPermission.MANAGE)) {
      throw Invalid.field("phone", BallotError.TRUSTEE_RUNS_IT);
    }
    switch (command.side()) {
      case SUPERVISION -> {
        var today = Dates.day(clock.now());
        if (!may(grants, BallotPermission.INSPECT)
            && !trustees.supervises(actor.communityId(), account, grants.organizationId(), today)) {
          throw Invalid.field("phone", BallotError.NOT_SUPERVISION);
        }
      }
      case RESIDENT -> {
        if (may(grants, BallotPermission.TAKE)
            || may(grants, BallotPermission.INSPECT)
            || !grants.assurance().covers(Assurance.HOUSEHOLD)) {
          throw Invalid.field("phone", BallotError.NOT_A_RESIDENT);
        }
      }
    }
    return account;
  }

  private static boolean may(Grants grants, BallotPermission permission) {
    return grants.permissions().contains(permission.code());
  }

  /**
   * What the actor has to do with the key.
   *
   * @throws Refused if the actor keeps none of this ballot
   */
  @Transactional(readOnly = true)
  public TrusteeTask task(Actor actor, ShortNumber number) {
    actor.require(BallotPermission.VOTE);
    var page = queries.announced(actor.communityId(), number);
    var all = trustees.all(actor.communityId(), page.ballot().id());
    var mine = mine(actor, all);
    return new TrusteeTask(
        page, mine.view(), question(mine), all.stream().map(TrusteeManagement::question).toList());
  }

  private static String question(Trustees.Trustee trustee) {
    var proof = trustee.proof();
    return proof == null ? "" : proof.question();
  }

  private static Trustees.Trustee mine(Actor actor, List<Trustees.Trustee> all) {
    return all.stream()
        .filter(it -> it.is(actor))
        .findFirst()
        .orElseThrow(() -> new Refused(BallotError.NOT_A_TRUSTEE));
  }

  /**
   * Takes the public half of a new key, until voting starts; one that was there is void.
   *
   * @throws Invalid if it is none, or the other trustee's
   */
  public void key(Actor actor, ShortNumber number, String key) {
    actor.require(BallotPermission.VOTE);
    var ballot = ballots.hold(actor.communityId(), number);
    var all = trustees.all(actor.communityId(), ballot.id());
    var mine = mine(actor, all);
    if (ballot.status() != BallotStatus.ANNOUNCED && ballot.status() != BallotStatus.FROZEN) {
      throw new Refused(BallotError.NOT_NOW);
    }
    var open = open(key);
    if (all.stream().anyMatch(it -> it.side() != mine.side() && key.equals(it.key()))) {
      throw Invalid.field("key", BallotError.KEY_WRONG);
    }
    trustees.key(actor, ballot.id(), mine.side(), open.encoded(), KeyProof.ask(open));
  }

  private static OpenKey open(String key) {
    try {
      return new OpenKey(key);
    } catch (IllegalArgumentException none) {
      throw Invalid.field("key", BallotError.KEY_WRONG);
    }
  }

  /**
   * Proves the key with what its owner read out, before voting starts or after the close. With the
   * second proof a ballot begins whose moment has come already.
   *
   * @throws Invalid if it is another key
   * @throws Refused where nothing is to be proven
   */
  public void prove(Actor actor, ShortNumber number, String answer) {
    actor.require(BallotPermission.VOTE);
    var community = actor.communityId();
    var ballot = ballots.hold(community, number);
    var mine = mine(actor, trustees.all(community, ballot.id()));
    var now = clock.now();
    var again = ballot.status() == BallotStatus.CLOSED;
    var proof = mine.proof();
    var key = mine.key();
    if (proof == null || key == null || !again && !beforeTheStart(ballot, now)) {
      throw new Refused(BallotError.NOT_NOW);
    }
    if (!proof.provedBy(answer)) {
      throw Invalid.field("answer", BallotError.PROOF_WRONG);
    }
    trustees.proven(actor, ballot.id(), mine.side(), again, now, KeyProof.ask(new OpenKey(key)));
    journal.proven(actor, ballot, mine.side(), key, now);
    if (!again) {
      management.advance(Actor.system(community), ballot.id());
    }
  }

  /** After the close a ballot on which nobody could vote does not begin. */
  private static boolean beforeTheStart(Ballot ballot, Instant now) {
    return (ballot.status() == BallotStatus.ANNOUNCED || ballot.status() == BallotStatus.FROZEN)
        && now.isBefore(ballot.plan().times().closesAt());
  }

  /** Ballots that wait for the actor's key. */
  @Transactional(readOnly = true)
  public List<Task> waiting(Actor actor) {
    if (!actor.may(BallotPermission.VOTE)) {
      return List.of();
    }
    return trustees.waiting(actor).stream()
        .map(it -> new Task(it.number(), it.title(), it.closed(), it.opensAt()))
        .toList();
  }

  /**
   * Something to do with a key.
   *
   * @param opening whether the ballot is closed and to be opened; else the key is to be made
   */
  public record Task(ShortNumber number, String title, boolean opening, Instant votesFrom) {}
}
