package org.linli.assembly;

import java.util.List;
import java.util.Optional;

/**
 * What a reader said about a meeting.
 *
 * @param reply empty if they gave none
 * @param opinions theirs, also those that nobody else reads
 * @param signed whether they signed in
 */
public record OwnPart(
    Optional<MeetingFile.Reply> reply, List<OwnOpinion> opinions, boolean signed) {

  public OwnPart {
    opinions = List.copyOf(opinions);
  }

  /** Of who is not logged in. */
  public static OwnPart none() {
    return new OwnPart(Optional.empty(), List.of(), false);
  }

  /** What they think of an item, if they said so. */
  public Optional<OwnOpinion> on(int item) {
    return opinions.stream().filter(it -> it.item() == item).findFirst();
  }

  /**
   * What they think.
   *
   * @param withheld why nobody else reads it; empty otherwise
   */
  public record OwnOpinion(int item, Stance stance, String words, String withheld) {}
}
