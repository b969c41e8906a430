package org.linli.ballot;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.DbClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proxies 委托投票: in writing, at most as many for one person as was announced, and none handed on:
 * whoever gave one away carries none, and whoever carries one gives none away. The ballot's row is
 * held while one is written down; the key {@code proxy_slot} guards the limit besides.
 */
@Service
@Transactional
public class ProxyVoting {

  private final Ballots ballots;
  private final BallotQueries queries;
  private final JdbcClient jdbc;
  private final DbClock clock;

  ProxyVoting(Ballots ballots, BallotQueries queries, JdbcClient jdbc, DbClock clock) {
    this.ballots = ballots;
    this.queries = queries;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Writes a proxy down.
   *
   * @throws Invalid if a line is not on the roll
   * @throws Refused if the ballot takes none, the one who votes carries as many as they may, or one
   *     would be handed on
   */
  public UUID give(Actor actor, ShortNumber number, GiveProxy command) {
    actor.require(BallotPermission.TAKE);
    var ballot = ballots.hold(actor.communityId(), number);
    if (ballot.plan().proxies() == 0) {
      throw new Refused(BallotError.NO_PROXIES);
    }
    if (ballot.status() != BallotStatus.FROZEN && ballot.status() != BallotStatus.OPEN) {
      throw new Refused(BallotError.NOT_NOW);
    }
    var principal = voter(actor, ballot.id(), "rollLine", command.number());
    var agent = agent(actor, ballot.id(), command);
    if (agent.key().equals(principal.key())) {
      throw Invalid.field("agentLine", BallotError.PROXY_TO_ONESELF);
    }
    var running = running(actor, ballot.id());
    refuse(running, command, principal, agent);
    var slot = (int) running.stream().filter(it -> it.agentKey().equals(agent.key())).count() + 1;
    if (slot > ballot.plan().proxies()) {
      throw new Refused(BallotError.PROXIES_FULL, ballot.plan().proxies());
    }
    return insert(actor, ballot.id(), command, agent, free(running, agent.key()));
  }

  private static void refuse(
      List<Running> running, GiveProxy command, Party principal, Party agent) {
    if (running.stream().anyMatch(it -> it.number() == command.number())) {
      throw new Refused(BallotError.PROXY_ALREADY);
    }
    var carries = running.stream().anyMatch(it -> it.agentKey().equals(principal.key()));
    var gave =
        !command.stranger() && running.stream().anyMatch(it -> it.number() == command.agent());
    if (carries || gave) {
      throw new Refused(BallotError.PROXY_CHAIN);
    }
  }

  /** The smallest slot that the agent has free. */
  private static int free(List<Running> running, String agent) {
    var taken =
        running.stream().filter(it -> it.agentKey().equals(agent)).map(Running::slot).toList();
    var slot = 1;
    while (taken.contains(slot)) {
      slot++;
    }
    return slot;
  }

  private Party agent(Actor actor, UUID ballot, GiveProxy command) {
    return command.stranger()
        ? new Party(BallotManagement.hash(command.agentPhone()), null, command.agentName())
        : voter(actor, ballot, "agentLine", command.agent());
  }

  /** Who votes for a line, the first of joint owners. */
  private Party voter(Actor actor, UUID ballot, String field, int line) {
    return of(
            actor,
            ballot,
            """
            select coalesce(v.person_id, v.organization_id, v.account_id)::text as key,
              v.person_id as person, coalesce(v.name, '') as name
            from ballot.voter v
            join ballot.entry e on e.community_id = v.community_id and e.ballot_id = v.ballot_id
              and e.number = v.number and not e.struck
            where v.community_id = :community and v.ballot_id = :ballot and v.number = :line
            order by v.position limit 1
            """)
        .param("line", line)
        .query(Party.class)
        .optional()
        .orElseThrow(() -> Invalid.field(field, BallotError.LINE_UNKNOWN));
  }

  private List<Running> running(Actor actor, UUID ballot) {
    return of(
            actor,
            ballot,
            """
            select number, agent_key, slot from ballot.proxy
            where community_id = :community and ballot_id = :ballot and revoked_at is null
            """)
        .query(Running.class)
        .list();
  }

  private UUID insert(Actor actor, UUID ballot, GiveProxy command, Party agent, int slot) {
    var id = Ids.next();
    of(
            actor,
            ballot,
            """
            insert into ballot.proxy (community_id, ballot_id, proxy_id, number, agent_person,
              agent_key, agent_name, paper, slot, recorded_by, recorded_at)
            values (:community, :ballot, :id, :line, cast(:person as uuid), :key, :name, :paper,
              :slot, :account, :now)
            """)
        .param("id", id)
        .param("line", command.number())
        .param("person", Ballots.text(Optional.ofNullable(agent.person())))
        .param("key", agent.key())
        .param("name", agent.name())
        .param("paper", command.seen())
        .param("slot", slot)
        .param("account", actor.accountId())
        .param("now", Timestamp.from(clock.now()))
        .update();
    return id;
  }

  /** It is taken back; a vote that was handed in by it stays in. */
  public void revoke(Actor actor, ShortNumber number, UUID proxy) {
    actor.require(BallotPermission.TAKE);
    var ballot = ballots.hold(actor.communityId(), number);
    var gone =
        of(
                actor,
                ballot.id(),
                """
                update ballot.proxy set revoked_at = :now
                where community_id = :community and ballot_id = :ballot and proxy_id = :id
                  and revoked_at is null
                """)
            .param("id", proxy)
            .param("now", Timestamp.from(clock.now()))
            .update();
    if (gone == 0) {
      throw new Refused(KernelError.NOT_FOUND);
    }
  }

  /** Those that run; at most a hundred. */
  @Transactional(readOnly = true)
  public Proxies desk(Actor actor, ShortNumber number) {
    actor.require(BallotPermission.TAKE);
    var page =
        queries
            .file(actor.communityId(), number)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return new Proxies(
        page,
        of(
                actor,
                page.ballot().id(),
                """
                select p.proxy_id as id, p.number as line, e.homes, p.agent_name as agent, p.paper,
                  p.recorded_at as at
                from ballot.proxy p
                join ballot.entry e on e.community_id = p.community_id
                  and e.ballot_id = p.ballot_id and e.number = p.number
                where p.community_id = :community and p.ballot_id = :ballot
                  and p.revoked_at is null
                order by p.number limit 100
                """)
            .query(ProxyView.class)
            .list());
  }

  private JdbcClient.StatementSpec of(Actor actor, UUID ballot, String sql) {
    return jdbc.sql(sql).param("community", actor.communityId()).param("ballot", ballot);
  }

  /**
   * Somebody who gives or carries.
   *
   * @param key the same for the same one
   * @param person in the register
   */
  private record Party(String key, @Nullable UUID person, String name) {}

  private record Running(int number, String agentKey, int slot) {}

  /** The proxies of a ballot. */
  public record Proxies(BallotPage page, List<ProxyView> proxies) {}
}
