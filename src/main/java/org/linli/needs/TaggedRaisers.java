package org.linli.needs;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.directory.people.TaggedPersons;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.notice.Recipients;
import org.springframework.stereotype.Component;

/**
 * Whether the register has a raiser in a group that goes first (NEED-5), whatever they tell
 * themselves. Counts for those who are confirmed to be a person of the register; which group it is
 * does not leave this class.
 */
@Component
class TaggedRaisers {

  private final TaggedPersons tagged;
  private final Recipients accounts;
  private final NeedRules rules;

  TaggedRaisers(TaggedPersons tagged, Recipients accounts, NeedRules rules) {
    this.tagged = tagged;
    this.accounts = accounts;
    this.rules = rules;
  }

  /** {@link Rank#OLD_AND_YOUNG}, {@link Rank#SPECIAL} or {@link Rank#ORDINARY}. */
  int group(Actor actor, UUID raiser, Community community, Instant now) {
    if (among(actor, raiser, rules.tagsOfOldAndYoung(community, now))) {
      return Rank.OLD_AND_YOUNG;
    }
    return among(actor, raiser, rules.tagsOfSpecial(community, now)) ? Rank.SPECIAL : Rank.ORDINARY;
  }

  private boolean among(Actor actor, UUID raiser, List<String> tags) {
    if (!raiser.equals(actor.accountId())) {
      return !accounts.called(actor.scope(), List.of(raiser), tags).isEmpty();
    }
    var persons = actor.onBehalfOf().map(Set::of).orElse(actor.grants().persons());
    return !persons.isEmpty() && !tagged.among(actor.scope(), persons, tags).isEmpty();
  }
}
