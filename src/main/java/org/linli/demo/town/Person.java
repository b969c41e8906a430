package org.linli.demo.town;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a register. Nobody has a document: a number that looks like one could be somebody's.
 *
 * @param reference the community's own number
 * @param phone empty for those without one
 * @param sex {@link #WOMAN} or {@link #MAN}
 * @param relation to the representative of the household; empty for owners who live elsewhere
 * @param movedInOn null for owners who live elsewhere
 * @param account whether they have an account
 * @param active whether they use it every month; then the community has confirmed whose it is
 * @param disabled whether they are disabled, also where no group says so
 * @param tags special groups that they consented to
 */
public record Person(
    String reference,
    String name,
    String phone,
    String sex,
    LocalDate bornOn,
    String relation,
    @Nullable LocalDate movedInOn,
    boolean account,
    boolean active,
    boolean disabled,
    List<String> tags) {

  /** As the register writes it. */
  public static final String WOMAN = "F";

  /** As the register writes it. */
  public static final String MAN = "M";

  /** Years on {@link DemoTown#DAY}. */
  public int age() {
    return (int) ChronoUnit.YEARS.between(bornOn, DemoTown.DAY);
  }

  /** Whether they live where they are registered. */
  public boolean livesHere() {
    return !relation.isEmpty();
  }

  Person with(boolean hasAccount, boolean usesIt) {
    return new Person(
        reference,
        name,
        phone,
        sex,
        bornOn,
        relation,
        movedInOn,
        hasAccount,
        usesIt,
        disabled,
        tags);
  }
}
