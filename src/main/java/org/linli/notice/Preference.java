package org.linli.notice;

import java.util.Optional;
import java.util.Set;

/**
 * What a recipient wants of a community. The page of own messages always shows everything.
 *
 * @param kindsOff kinds of which nothing is sent
 * @param quiet own quiet hours in place of those of the rule
 */
public record Preference(
    boolean sms, boolean wechat, Set<String> kindsOff, Optional<QuietHours> quiet) {

  /** Of whoever has not chosen. */
  public static final Preference USUAL = new Preference(true, false, Set.of(), Optional.empty());

  public Preference {
    kindsOff = Set.copyOf(kindsOff);
  }

  /** Nothing is sent any more; other choices stay. */
  Preference stopped() {
    return new Preference(false, false, kindsOff, quiet);
  }
}
