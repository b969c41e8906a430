package org.linli.juries;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linli.directory.people.PersonAccounts;
import org.linli.evidence.draws.Candidate;
import org.linli.evidence.draws.DrawPool;
import org.linli.evidence.draws.Quota;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adults of the register of residents, so many of each age and of those who own and rent as there
 * are in it (DELIB-7): a small picture of everybody. Who has no known birthday is not on it.
 */
@Component
class ResidentPool implements DrawPool {

  private static final int MOST = 20_000;

  private final JdbcClient jdbc;
  private final PersonAccounts accounts;
  private final JuryRules rules;
  private final Messages chinese;
  private final Clock clock;

  ResidentPool(
      JdbcClient jdbc, PersonAccounts accounts, JuryRules rules, Languages languages, Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.rules = rules;
    this.chinese = languages.chinese();
    this.clock = clock;
  }

  @Override
  public String code() {
    return "residents";
  }

  @Override
  public Filled fill(Actor actor) {
    var panel = rules.panel(actor.communityId());
    var candidates = candidates(actor, panel.ages());
    var seats = Math.min(panel.seats(), Math.max(1, candidates.size()));
    return new Filled(
        chinese.text("juries.pool.title"),
        chinese.text("juries.pool.purpose"),
        seats,
        panel.alternates(),
        quotas(candidates, seats),
        candidates);
  }

  private List<Candidate> candidates(Actor actor, List<Integer> ages) {
    var known = accounts.first(actor.communityId());
    var today = Dates.day(clock.instant());
    return jdbc.sql(
            """
            select p.person_id, p.name, p.home as door, p.born_on, t.home
            from directory.v_roll_person p
            join directory.v_roll_tenure t on t.community_id = p.community_id
              and t.person_id = p.person_id
            where p.community_id = :community and p.born_on <= :grown
            order by p.person_id limit :most
            """)
        .param("community", actor.communityId())
        .param("grown", Date.valueOf(today.minusYears(ages.getFirst())))
        .param("most", MOST)
        .query(
            (row, index) ->
                candidate(
                    row.getString("name"),
                    Optional.ofNullable(row.getString("door")),
                    row.getDate("born_on").toLocalDate(),
                    Optional.ofNullable(row.getString("home")),
                    Optional.ofNullable(known.get(row.getObject("person_id", UUID.class))),
                    new Ages(ages, today)))
        .list();
  }

  private Candidate candidate(
      String name,
      Optional<String> door,
      LocalDate born,
      Optional<String> home,
      Optional<UUID> account,
      Ages ages) {
    return new Candidate(
        door.map(it -> name + " " + it).orElse(name),
        "",
        account,
        1,
        Map.of(
            chinese.text("juries.trait.age"),
            age(ages, born),
            chinese.text("juries.trait.home"),
            chinese.text("juries.home." + home.orElse("UNKNOWN"))));
  }

  private String age(Ages ages, LocalDate born) {
    var at = ages.band(born);
    var from = ages.from().get(at);
    return at + 1 < ages.from().size()
        ? chinese.text("juries.age.between", from, ages.from().get(at + 1) - 1)
        : chinese.text("juries.age.above", from);
  }

  /** Of each kind the whole number of seats below and above its share of the register. */
  static List<Quota> quotas(List<Candidate> candidates, int seats) {
    var counts = new LinkedHashMap<List<String>, Integer>();
    candidates.forEach(
        candidate ->
            candidate
                .traits()
                .forEach((trait, value) -> counts.merge(List.of(trait, value), 1, Integer::sum)));
    var quotas = new ArrayList<Quota>();
    var all = candidates.size();
    counts.entrySet().stream()
        .sorted(Comparator.comparing(it -> String.join(" ", it.getKey())))
        .forEach(
            it ->
                quotas.add(
                    new Quota(
                        it.getKey().getFirst(),
                        it.getKey().getLast(),
                        seats * it.getValue() / all,
                        (seats * it.getValue() + all - 1) / all)));
    return quotas;
  }

  /** Groups by age on a day. */
  private record Ages(List<Integer> from, LocalDate on) {

    /** The last group that they are old enough for. */
    int band(LocalDate born) {
      return IntStream.range(0, from.size())
          .filter(at -> !born.isAfter(on.minusYears(from.get(at))))
          .max()
          .orElse(0);
    }
  }
}
