package org.linli.matching;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;

/**
 * All who hold a need, and those who are asked to.
 *
 * @param terms on what terms it may be claimed
 * @param parts leaders before those whom they asked
 */
record Shares(ClaimTerms terms, List<Part> parts) {

  /** What is held: those who are only asked do not count. */
  List<Part> held() {
    return parts.stream().filter(it -> it.agreed().isPresent()).toList();
  }

  /** How much of what is wanted nobody has claimed. */
  int left() {
    return terms.amount().orElse(0) - claimed();
  }

  int claimed() {
    return parts.stream().flatMap(it -> it.amount().stream()).mapToInt(Integer::intValue).sum();
  }

  /** The same, with nobody done. */
  Shares notDone() {
    return new Shares(terms, parts.stream().map(Part::notDone).toList());
  }

  Shares without(Part one) {
    return new Shares(terms, parts.stream().filter(it -> !it.equals(one)).toList());
  }

  Optional<Part> of(Actor actor) {
    return held().stream().filter(it -> it.of(actor)).findFirst();
  }

  /** Where the actor's unit is asked to do a part. */
  Optional<Part> asked(Actor actor) {
    return parts.stream().filter(it -> it.agreed().isEmpty() && it.of(actor)).findFirst();
  }

  /** Whether somebody holds a part of it, or is asked to. */
  boolean has(Claimant who) {
    return parts.stream()
        .anyMatch(
            it ->
                who.unit().isPresent()
                    ? it.unit().equals(who.unit())
                    : it.account().equals(who.account()));
  }

  boolean has(UUID unit) {
    return parts.stream().anyMatch(it -> it.unit().filter(unit::equals).isPresent());
  }

  /**
   * The unit that a step asks.
   *
   * @throws Invalid if it is none, or shares it already
   */
  UUID other(ShareStep step) {
    var unit =
        FileClaim.id(step.partner())
            .orElseThrow(() -> Invalid.field("partner", KernelError.NOT_A_CHOICE));
    if (has(unit)) {
      throw Invalid.field("partner", ClaimError.SHARES_ALREADY);
    }
    return unit;
  }

  Optional<Part> find(UUID claim) {
    return parts.stream().filter(it -> it.id().equals(claim)).findFirst();
  }

  /** A leader and those who agreed to do it together, or are asked to. */
  List<Part> under(Part leader) {
    return parts.stream().filter(it -> it.under(leader)).toList();
  }

  /** Claims that the community has not filed. */
  List<Part> toFile() {
    return held().stream().filter(it -> it.leads() && it.filed().isEmpty()).toList();
  }

  /** Whether all who hold it are done. */
  boolean done() {
    return !held().isEmpty() && held().stream().allMatch(it -> it.done().isPresent());
  }

  /**
   * Whether all who hold all of it are done; of a need that is in hand again, because whom it
   * concerns was not content, nobody is.
   */
  boolean whole() {
    return done() && (terms.amount().isEmpty() || left() == 0);
  }

  /** Whether all besides one are done. */
  boolean doneBut(Part one) {
    return held().stream().allMatch(it -> it.id().equals(one.id()) || it.done().isPresent());
  }

  /** Until when all of it is promised. */
  Instant promised(Instant atLeast) {
    return parts.stream()
        .map(Part::promised)
        .filter(atLeast::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(atLeast);
  }
}
