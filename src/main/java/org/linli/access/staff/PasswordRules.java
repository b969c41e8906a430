package org.linli.access.staff;

import java.time.Clock;
import java.util.stream.Stream;
import org.linli.access.AccessError;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** Which passwords are taken: the rule {@code access/passwords}. Passwords are never trimmed. */
@Component
class PasswordRules {

  private static final String FIELD = "password";

  private final Rules rules;
  private final Clock clock;
  private final CommonPasswords common;

  PasswordRules(Rules rules, Clock clock, CommonPasswords common) {
    this.rules = rules;
    this.clock = clock;
    this.common = common;
  }

  /** The rule in force. */
  Rule rule() {
    return rules.inForce("access/passwords", Community.ROOT.code(), Dates.day(clock.instant()));
  }

  /**
   * @param again the same, typed a second time
   * @throws Invalid with the first thing that is wrong
   */
  void check(String password, String again, String phone) {
    var rule = rule();
    var length = password.codePointCount(0, password.length());
    if (length == 0) {
      throw Invalid.field(FIELD, KernelError.REQUIRED);
    }
    if (length < rule.number("shortest")) {
      throw Invalid.field(FIELD, AccessError.PASSWORD_TOO_SHORT, rule.number("shortest"));
    }
    if (length > rule.number("longest")) {
      throw Invalid.field(FIELD, AccessError.PASSWORD_TOO_LONG, rule.number("longest"));
    }
    if (classes(password) < rule.number("classes")) {
      throw Invalid.field(FIELD, AccessError.PASSWORD_TOO_PLAIN, rule.number("classes"));
    }
    if (password.contains(phone)) {
      throw Invalid.field(FIELD, AccessError.PASSWORD_IS_PHONE);
    }
    if (common.include(password, rule.texts("words"))) {
      throw Invalid.field(FIELD, AccessError.PASSWORD_COMMON);
    }
    if (!password.equals(again)) {
      throw Invalid.field("again", AccessError.PASSWORDS_DIFFER);
    }
  }

  /** Small letters, capitals, digits, everything else. */
  private static long classes(String password) {
    return Stream.of("[a-z]", "[A-Z]", "\\d", "[^a-zA-Z\\d]")
        .filter(kind -> password.matches("(?s).*" + kind + ".*"))
        .count();
  }
}
