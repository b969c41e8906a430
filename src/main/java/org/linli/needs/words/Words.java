package org.linli.needs.words;

import java.time.Instant;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What reads words by the rules in force in a community. */
@Component
public class Words {

  private final Rules rules;

  Words(Rules rules) {
    this.rules = rules;
  }

  /** By rule {@code needs/likeness}. */
  public Likeness likeness(Community community, Instant now) {
    return new Likeness(rule("needs/likeness", community, now));
  }

  /** By rule {@code needs/doors}. */
  public Doors doors(Community community, Instant now) {
    return new Doors(rule("needs/doors", community, now));
  }

  /** By rule {@code needs/tone}. */
  public Tones tones(Community community, Instant now) {
    return new Tones(rule("needs/tone", community, now));
  }

  /** By rule {@code needs/masking}. */
  public Masking masking(Community community, Instant now) {
    return new Masking(rule("needs/masking", community, now));
  }

  /** By rule {@code needs/category-words}. */
  public Chats chats(Community community, Instant now) {
    return new Chats(rule("needs/category-words", community, now));
  }

  private Rule rule(String id, Community community, Instant now) {
    return rules.inForce(id, community.code(), Dates.day(now));
  }
}
