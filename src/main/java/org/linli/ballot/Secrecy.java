package org.linli.ballot;

import java.time.Instant;
import java.util.Objects;
import org.linli.ballot.sealing.Envelopes;
import org.linli.ballot.sealing.OpenKey;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Refused;
import org.linli.platform.Languages;
import org.springframework.stereotype.Component;

/** What a secret ballot needs at each of its steps; of a named one it asks nothing. */
@Component
class Secrecy {

  private final Trustees trustees;
  private final SealedVotes sealed;
  private final CommunityDirectory communities;
  private final Languages languages;

  Secrecy(
      Trustees trustees, SealedVotes sealed, CommunityDirectory communities, Languages languages) {
    this.trustees = trustees;
    this.sealed = sealed;
    this.communities = communities;
    this.languages = languages;
  }

  /** The envelopes of a ballot that has both keys, named as the archive names it. */
  Envelopes envelopes(long communityId, BallotPage page) {
    return new Envelopes(
        communities.byId(communityId).code() + "/" + page.ballot().number(),
        page.asked().stream().map(Asked::question).toList(),
        new OpenKey(page.keys().getFirst()),
        new OpenKey(page.keys().getLast()));
  }

  /**
   * Names the trustees of a ballot that is being announced.
   *
   * @throws Refused if a side has nobody who keeps its key
   */
  void announce(long communityId, Ballot ballot) {
    if (!ballot.plan().secret()) {
      return;
    }
    if (trustees.all(communityId, ballot.id()).size() < TrusteeSide.values().length) {
      throw new Refused(BallotError.TRUSTEES_MISSING);
    }
    trustees.publish(communityId, ballot.id());
  }

  /** Whether both keys are proven, without which nobody votes. */
  boolean mayStart(long communityId, Ballot ballot) {
    if (!ballot.plan().secret()) {
      return true;
    }
    var proven =
        trustees.all(communityId, ballot.id()).stream()
            .map(Trustees.Trustee::provenAt)
            .filter(Objects::nonNull)
            .count();
    return proven == TrusteeSide.values().length;
  }

  /**
   * @throws Refused if only the keys are missing for it to begin
   */
  void requireStart(long communityId, Ballot ballot, Instant now) {
    if (ballot.due(now).filter(BallotAction.OPEN::equals).isPresent()
        && !mayStart(communityId, ballot)) {
      throw new Refused(BallotError.KEYS_NOT_PROVEN);
    }
  }

  /** Why it is void when the last day of the opening has passed, for everybody. */
  String missed(Ballot ballot) {
    return languages
        .chinese()
        .text("ballot.opening.missed", String.valueOf(ballot.plan().openUntil().orElseThrow()));
  }

  /** Nobody will open them. */
  void destroy(long communityId, Ballot ballot) {
    if (ballot.plan().secret()) {
      sealed.destroy(communityId, ballot.id());
    }
  }
}
