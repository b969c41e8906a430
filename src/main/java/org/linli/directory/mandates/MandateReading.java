package org.linli.directory.mandates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads published mandate lists, which are for everybody. */
@Service
@Transactional(readOnly = true)
public class MandateReading {

  private final MandateQueries queries;
  private final MandateRules rules;
  private final Clock clock;

  MandateReading(MandateQueries queries, MandateRules rules, Clock clock) {
    this.queries = queries;
    this.rules = rules;
    this.clock = clock;
  }

  /** All editions, newest first, and the matters of the one in force today, if there is one. */
  public Published published(Scope scope) {
    var editions = queries.editions(scope.communityId());
    var current = editions.stream().filter(it -> !it.effectiveFrom().isAfter(today())).findFirst();
    return new Published(
        editions,
        current.map(
            it -> new MandateList(it, queries.mandates(scope.communityId(), it.edition()))));
  }

  /**
   * One edition and what it says otherwise than the one before.
   *
   * @throws Refused if there is no such edition
   */
  public Compared edition(Scope scope, int edition) {
    var community = scope.communityId();
    var found =
        queries.editions(community).stream()
            .filter(it -> it.edition() == edition)
            .findFirst()
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var mandates = queries.mandates(community, edition);
    var before = edition > 1 ? queries.mandates(community, edition - 1) : List.<Mandate>of();
    return new Compared(
        new MandateList(found, mandates),
        edition > 1 ? Optional.of(MandateComparison.of(before, mandates)) : Optional.empty());
  }

  /** All editions, newest first, at most a hundred; also those that begin later. */
  public List<MandateEdition> editions(Actor actor) {
    return queries.editions(actor.communityId());
  }

  /** How long each class of matters may take, by its code. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Map<String, DeadlineClass> deadlines(Community community) {
    return rules.deadlines(community, today()).stream()
        .collect(Collectors.toMap(DeadlineClass::code, Function.identity()));
  }

  /** One matter as it was published. */
  public Optional<Mandate> mandate(Scope scope, MandateRef ref) {
    return queries.mandate(scope.communityId(), ref);
  }

  /** The same for somebody who acts in the community. */
  public Optional<Mandate> mandate(Actor actor, MandateRef ref) {
    return queries.mandate(actor.communityId(), ref);
  }

  /**
   * What may stand behind a need of a category today: the matters that cover it, or all of the list
   * if none does. Empty if no list is in force.
   */
  public Optional<Choice> choice(Actor actor, String category) {
    var all = queries.inForce(actor.communityId(), today());
    var covering = all.stream().filter(it -> it.mandate().covers(category)).toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Choice(
                all.getFirst().edition(),
                (covering.isEmpty() ? all : covering)
                    .stream().map(MandateQueries.InForce::mandate).toList()));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  /** Every edition, newest first, and the one in force. */
  public record Published(List<MandateEdition> editions, Optional<MandateList> current) {}

  /** An edition beside the one before it; the first has none. */
  public record Compared(MandateList list, Optional<MandateComparison> comparison) {}

  /** Matters to choose from, of one edition. */
  public record Choice(int edition, List<Mandate> mandates) {}
}
