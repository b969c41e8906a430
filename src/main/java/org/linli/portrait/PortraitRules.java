package org.linli.portrait;

import java.time.LocalDate;
import org.linli.kernel.Community;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** Reads the rule {@code portrait/limits}. */
@Component
class PortraitRules {

  private final Rules rules;

  PortraitRules(Rules rules) {
    this.rules = rules;
  }

  Limits of(Community community, LocalDate on) {
    return new Limits(rules.inForce("portrait/limits", community.code(), on));
  }
}
