package org.linli.testing;

import java.time.Duration;
import java.util.UUID;
import org.linli.evidence.draws.DrawManagement;
import org.linli.evidence.draws.EnterNumbers;
import org.linli.evidence.draws.MakeDraw;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;

/** Makes draws through the product's own facade. */
public final class DrawBuilder {

  /** What fell; any order will do. */
  public static final String NUMBERS = "26 2 5 10 12 8";

  private final DrawManagement draws;
  private final TestClock clock;

  public DrawBuilder(DrawManagement draws, TestClock clock) {
    this.draws = draws;
    this.clock = clock;
  }

  /** Two of five people, and two to step in; the numbers fall tomorrow. */
  public UUID drafted(Actor worker, String title) {
    return draws.make(worker, of(title, "王一\n李二\n张三\n赵四\n钱五", "2", ""));
  }

  /** Sealed two days ago; the numbers fell yesterday. */
  public UUID sealed(Actor worker, String title) {
    clock.advance(Duration.ofDays(-2));
    try {
      var draw = drafted(worker, title);
      draws.commit(worker, draw);
      return draw;
    } finally {
      clock.advance(Duration.ofDays(2));
    }
  }

  /** Two people typed the same. */
  public UUID drawn(Actor worker, Actor other, String title) {
    var draw = sealed(worker, title);
    draws.enter(worker, draw, new EnterNumbers(NUMBERS));
    draws.enter(other, draw, new EnterNumbers(NUMBERS));
    return draw;
  }

  /** Six of thirty-three, tomorrow. */
  public MakeDraw of(String title, String lines, String seats, String quotas) {
    var day = Dates.day(clock.instant()).plusDays(1).toString();
    return new MakeDraw(
        "", title, "评议团", lines, seats, "2", quotas, "双色球红球", day, "6", "1", "33", "");
  }
}
