package org.linli.cases;

import java.time.Clock;
import java.util.stream.Collectors;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;
import org.linli.needs.words.Masked;
import org.linli.needs.words.Words;
import org.springframework.stereotype.Component;

/**
 * What all communities will read tells of nobody: names, phones, doors and numbers are refused, by
 * the rule that summaries of needs are checked with.
 */
@Component
class CaseChecks {

  private final Words words;
  private final CaseRules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  CaseChecks(Words words, CaseRules rules, CommunityDirectory communities, Clock clock) {
    this.words = words;
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * @throws org.linli.kernel.Invalid naming every field that tells of somebody, with the words
   */
  void check(Actor actor, CaseWords told) {
    var community = communities.byId(actor.communityId());
    var masking = words.masking(community, clock.instant());
    var check = new Validation();
    if (!rules.categories(community).contains(told.category())) {
      check.reject("category", KernelError.NOT_A_CHOICE);
    }
    told.free()
        .forEach(
            (field, text) -> {
              var leaks =
                  masking.leaks(text).stream()
                      .filter(it -> it.kind() != Masked.Kind.HEALTH)
                      .map(Masked::words)
                      .distinct()
                      .collect(Collectors.joining("、"));
              if (!leaks.isEmpty()) {
                check.reject(field, CaseError.PERSONAL, leaks);
              }
            });
    check.done();
  }
}
