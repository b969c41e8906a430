package org.linli.portrait;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.linli.access.residents.KnownResidents;
import org.linli.kernel.Scope;
import org.linli.portrait.Demand.Counted;
import org.linli.portrait.Portrait.Group;
import org.linli.portrait.Portrait.GroupKind;
import org.springframework.stereotype.Component;

/** Counts what groups of people ask for; of groups in which anybody could be recognised nothing. */
@Component
class Groups {

  private final Demand demand;
  private final KnownResidents residents;

  Groups(Demand demand, KnownResidents residents) {
    this.demand = demand;
    this.residents = residents;
  }

  /** By the age that people have when the span is over. */
  Counts of(long communityId, Limits limits, Span span, Living living) {
    var persons = residents.of(Scope.of(communityId));
    var counted = demand.groups(communityId, span, persons, span.until(), limits.ages());
    var known =
        counted.stream()
            .filter(it -> it.facet().equals("KNOWN"))
            .mapToInt(it -> it.cell().needs())
            .sum();
    var groups =
        Stream.of(GroupKind.values()).flatMap(kind -> of(kind, counted, limits, living)).toList();
    return new Counts(known, groups);
  }

  private static Stream<Group> of(
      GroupKind kind, List<Counted> counted, Limits limits, Living living) {
    var wholes =
        counted.stream()
            .filter(it -> it.facet().equals(kind.name()) && it.whole())
            .filter(it -> kind != GroupKind.AGE || !it.part().equals("0")) // not born then
            .sorted(Comparator.comparingInt(it -> it.cell().needs()))
            .toList();
    var told = wholes.stream().filter(it -> told(kind, it, limits, living)).toList();
    // Ranks and ages are parts of a whole: one alone that is left out could be worked out.
    var alone = kind != GroupKind.TAG && told.size() < wholes.size();
    return told.stream()
        .skip(alone ? 1 : 0)
        .sorted(Comparator.comparing(Counted::part))
        .map(it -> group(kind, it, counted, limits, living));
  }

  private static Group group(
      GroupKind kind, Counted whole, List<Counted> counted, Limits limits, Living living) {
    return new Group(
        kind,
        kind == GroupKind.AGE ? limits.ageCode(Integer.parseInt(whole.part())) : whole.part(),
        living.of(kind.name(), whole.part()),
        whole.cell().needs(),
        SmallCells.fold(within(counted, whole), limits.leastPeople()));
  }

  /** Whether enough people asked, and live there; who goes first the register does not tell. */
  private static boolean told(GroupKind kind, Counted whole, Limits limits, Living living) {
    return whole.cell().people() >= limits.leastPeople()
        && (kind == GroupKind.RANK
            || living.of(kind.name(), whole.part()) >= limits.leastResidents());
  }

  private static List<Cell> within(List<Counted> counted, Counted whole) {
    return counted.stream()
        .filter(it -> it.facet().equals(whole.facet()) && it.part().equals(whole.part()))
        .filter(it -> !it.whole())
        .map(Counted::cell)
        .toList();
  }

  /**
   * What was counted.
   *
   * @param known needs of which it is known who asked
   */
  record Counts(int known, List<Group> groups) {}
}
