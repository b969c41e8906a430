package org.linli.needs;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.needs.words.Door;
import org.linli.needs.words.Likely;
import org.linli.needs.words.Told;
import org.linli.needs.words.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is worth knowing before something is raised: that somebody else must take it, or that a
 * neighbour has said it. Nothing is saved, so nobody can read it later (NEED-1, NEED-6).
 */
@Service
@Transactional(readOnly = true)
public class NeedHints {

  /** More than that nobody reads. */
  private static final int MAX_NEAR = 5;

  private final NearNeeds near;
  private final Words words;
  private final Clock clock;

  NeedHints(NearNeeds near, Words words, Clock clock) {
    this.near = near;
    this.words = words;
    this.clock = clock;
  }

  /** Who else must take this, the most urgent first. */
  public List<Door> doors(Community community, String text) {
    return words.doors(community, clock.instant()).of(text);
  }

  /** Published and open needs that may be the same matter, the likeliest first, at most five. */
  public List<NeedView> near(
      Scope scope, Community community, String category, String text, String place) {
    var now = clock.instant();
    var candidates = new LinkedHashMap<NeedView, Told>();
    for (var need : near.open(scope.communityId(), category)) {
      candidates.put(need, new Told(need.title(), "", need.raisedAt()));
    }
    return words.likeness(community, now).rank(new Told(text, place, now), candidates).stream()
        .limit(MAX_NEAR)
        .map(Likely::candidate)
        .toList();
  }

  /** The category that the words speak of; {@code other} where they say nothing. */
  public String category(Community community, String text) {
    return words.chats(community, clock.instant()).category(text);
  }
}
