package org.linli.needs.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.linli.kernel.Actor;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedStatus;
import org.linli.needs.Promise;
import org.linli.needs.ReturnNeed;
import org.linli.needs.VerifyNeed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One thing done with many needs: each in a transaction of its own, so that what is refused for one
 * does not undo the others. Two batches at once meet at the version of each need; whoever comes
 * second is told so for that need.
 */
@Component
public class NeedBatch {

  /** A batch holds two connections; fewer batches than half of the pool cannot use it up. */
  private static final int AT_ONCE = 4;

  private final NeedManagement needs;
  private final DeskReading reading;
  private final TransactionTemplate own;
  private final Semaphore places = new Semaphore(AT_ONCE);

  NeedBatch(NeedManagement needs, DeskReading reading, PlatformTransactionManager transactions) {
    this.needs = needs;
    this.reading = reading;
    own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Returns all of them for one reason. */
  public List<Outcome> sendBack(Actor actor, List<ShortNumber> numbers, ReturnNeed command) {
    return each(actor, numbers, number -> needs.sendBack(actor, number, command));
  }

  /**
   * Takes all of them on by one day.
   *
   * @throws Invalid if the day is past or more than a year away
   */
  public List<Outcome> takeOn(Actor actor, List<ShortNumber> numbers, Promise command) {
    return each(actor, numbers, number -> needs.takeOn(actor, number, command));
  }

  /**
   * They are one matter: the one that is public already goes on for all, else the first is verified
   * and goes on.
   *
   * @throws Invalid if it cannot be verified so
   */
  public List<Outcome> merge(Actor actor, List<ShortNumber> numbers, VerifyNeed command) {
    var rows = reading.chosen(actor, numbers);
    if (rows.isEmpty()) {
      return List.of();
    }
    var target = target(rows).need();
    var others = rows.stream().map(row -> row.need().number()).toList();
    var outcomes = new ArrayList<Outcome>();
    if (target.status() == NeedStatus.RAISED) {
      outcomes.addAll(
          each(actor, List.of(target.number()), number -> needs.verify(actor, number, command)));
    }
    outcomes.addAll(
        each(
            actor,
            others.stream().filter(number -> !number.equals(target.number())).toList(),
            number -> needs.merge(actor, number, target.number())));
    return outcomes;
  }

  /** The need that goes on: one that is public and in hand, else the first that was raised. */
  public static DeskRow target(List<DeskRow> rows) {
    return rows.stream()
        .filter(row -> !row.need().status().ended() && row.need().status() != NeedStatus.RAISED)
        .findFirst()
        .orElse(rows.getFirst());
  }

  private List<Outcome> each(Actor actor, List<ShortNumber> numbers, Consumer<ShortNumber> act) {
    places.acquireUninterruptibly();
    try {
      return numbers.stream().distinct().map(number -> one(actor, number, act)).toList();
    } finally {
      places.release();
    }
  }

  /** What is wrong with the form is wrong for all and shown with it. */
  private Outcome one(Actor actor, ShortNumber number, Consumer<ShortNumber> act) {
    try {
      return Scope.in(actor.scope(), () -> own.execute(status -> done(number, act)));
    } catch (Invalid form) {
      throw form;
    } catch (Refused refused) {
      return new Outcome(number, Optional.of(refused.code()));
    }
  }

  private static Outcome done(ShortNumber number, Consumer<ShortNumber> act) {
    act.accept(number);
    return new Outcome(number, Optional.empty());
  }

  /**
   * What became of one need.
   *
   * @param refused why it was left as it was
   */
  public record Outcome(ShortNumber number, Optional<ErrorCode> refused) {}
}
