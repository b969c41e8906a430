package org.linli.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads who shares a need: for anybody what is public, for those who share or file it the rest. */
@Service
@Transactional(readOnly = true)
public class ShareReading {

  private final NeedReading needs;
  private final Claims claims;
  private final HandOvers handOvers;
  private final Companions companions;
  private final JdbcClient jdbc;

  ShareReading(
      NeedReading needs,
      Claims claims,
      HandOvers handOvers,
      Companions companions,
      JdbcClient jdbc) {
    this.needs = needs;
    this.claims = claims;
    this.handOvers = handOvers;
    this.companions = companions;
    this.jdbc = jdbc;
  }

  /** Who shares a need, as everybody may read it. */
  public Shared shared(Scope scope, UUID need) {
    var rows =
        jdbc.sql(
                """
                select t.amount as wanted, coalesce(t.of_what, '') as of_what,
                  coalesce(t.residents, false) as residents, c.claim_id, c.holder, c.amount,
                  c.led_by is not null as partner, c.does, c.promised_at,
                  c.filed_at is not null as filed, c.done_at
                from (values (cast(:need as uuid))) as n (need_id)
                left join matching.v_public_terms t
                  on t.community_id = :community and t.need_id = n.need_id
                left join matching.v_public_claim c
                  on c.community_id = :community and c.need_id = n.need_id
                order by coalesce(c.led_by, c.claim_id), c.led_by is not null, c.claimed_at
                """)
            .param("community", scope.communityId())
            .param("need", need)
            .query(
                (row, index) ->
                    new Row(
                        new ClaimTerms(
                            Optional.ofNullable(row.getObject("wanted", Integer.class)),
                            row.getString("of_what"),
                            row.getBoolean("residents")),
                        row.getObject("claim_id") == null
                            ? Optional.empty()
                            : Optional.of(
                                new Share(
                                    row.getObject("claim_id", UUID.class),
                                    row.getString("holder"),
                                    Optional.ofNullable(row.getObject("amount", Integer.class)),
                                    row.getBoolean("partner"),
                                    row.getString("does"),
                                    row.getTimestamp("promised_at").toInstant(),
                                    row.getBoolean("filed"),
                                    instant(row.getTimestamp("done_at"))))))
            .list();
    var shares = rows.stream().flatMap(it -> it.share().stream()).toList();
    var terms = rows.getFirst().terms();
    var claimed =
        shares.stream().flatMap(it -> it.amount().stream()).mapToInt(Integer::intValue).sum();
    return new Shared(terms, terms.amount().orElse(0) - claimed, shares);
  }

  /** What the actor has to do with a need; nothing of it for who does not share or file it. */
  public Work work(Actor actor, ShortNumber number) {
    var need = needs.story(actor.scope(), number).need();
    var all = claims.of(actor.communityId(), need.id());
    var files = actor.may(ClaimPermission.FILE);
    var passes = handOvers.of(actor.communityId(), need.id());
    var own = all.of(actor);
    var group =
        own.or(
                () ->
                    files && all.toFile().size() == 1
                        ? all.toFile().stream().findFirst()
                        : Optional.empty())
            .filter(it -> it.account().isPresent());
    return new Work(
        need,
        shared(all),
        own.map(Share::of),
        own.filter(it -> it.leads() && it.filed().isEmpty() && it.unit().isPresent()).isPresent()
            && need.status() != NeedStatus.IN_PROGRESS,
        own.filter(it -> works(it, all, need)).isPresent(),
        all.asked(actor).map(Share::of),
        passes.stream().filter(it -> it.agreed().isEmpty() && to(actor, it)).findFirst(),
        passes.stream()
            .filter(it -> own.filter(part -> part.id().equals(it.claim())).isPresent())
            .findFirst(),
        files ? all.toFile().stream().map(Share::of).toList() : List.of(),
        files ? passes.stream().filter(it -> it.agreed().isPresent()).toList() : List.of(),
        own.map(Part::code).orElse(""),
        group.map(it -> companions.of(actor.communityId(), it.id())).orElse(List.of()));
  }

  /** Who shares a need, and what the actor may do about that next, in one round trip. */
  public Seen seen(Actor actor, NeedView need) {
    var all = claims.of(actor.communityId(), need.id());
    return new Seen(shared(all), own(actor, need, all).or(() -> others(actor, need, all)));
  }

  /**
   * A need as somebody sees it who may claim or file.
   *
   * @param next what is asked of the actor, or offered
   */
  public record Seen(Shared shared, Optional<NeedAction> next) {}

  private static Shared shared(Shares all) {
    return new Shared(all.terms(), all.left(), all.held().stream().map(Share::of).toList());
  }

  private static Optional<NeedAction> own(Actor actor, NeedView need, Shares all) {
    if (all.asked(actor).isPresent()) {
      return Optional.of(NeedAction.JOIN);
    }
    return all.of(actor)
        .filter(it -> works(it, all, need) || it.done().isEmpty())
        .filter(it -> need.status().allows(NeedAction.LEAVE))
        .map(it -> works(it, all, need) ? NeedAction.COMPLETE : NeedAction.LAPSE);
  }

  private static Optional<NeedAction> others(Actor actor, NeedView need, Shares all) {
    if (actor.may(ClaimPermission.FILE) && !all.toFile().isEmpty()) {
      return Optional.of(NeedAction.FILE);
    }
    var open = need.status().allows(NeedAction.CLAIM) && all.of(actor).isEmpty();
    var unit = actor.may(ClaimPermission.CLAIM);
    var resident = actor.may(ClaimPermission.CLAIM_SMALL) && all.terms().residents();
    if (open && (unit || resident)) {
      return Optional.of(NeedAction.CLAIM);
    }
    return actor.may(ClaimPermission.FILE) && need.status().allows(NeedAction.TERMS)
        ? Optional.of(NeedAction.TERMS)
        : Optional.empty();
  }

  /** All were done and it is in hand again: it goes on for all of them. */
  private static boolean works(Part part, Shares all, NeedView need) {
    var inHand = need.status() == NeedStatus.IN_PROGRESS;
    var filed = inHand || part.filed().isPresent();
    var undone = part.done().isEmpty() || inHand && all.whole();
    return filed && undone && need.status().allows(NeedAction.LEAVE);
  }

  private static boolean to(Actor actor, HandOver pass) {
    return actor.may(ClaimPermission.CLAIM)
        && actor.grants().organizationId().filter(pass.unit()::equals).isPresent();
  }

  private static Optional<Instant> instant(@Nullable Timestamp at) {
    return Optional.ofNullable(at).map(Timestamp::toInstant);
  }

  private record Row(ClaimTerms terms, Optional<Share> share) {}
}
