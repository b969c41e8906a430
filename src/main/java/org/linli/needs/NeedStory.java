package org.linli.needs;

import java.util.List;
import java.util.Optional;
import org.linli.directory.mandates.MandateRef;

/**
 * A need from its first step to the last.
 *
 * @param steps newest first
 * @param mandate the line of the community's mandate list that it falls under, if that was said
 * @param namedAs what the public may call the raiser; empty for "a resident"
 */
public record NeedStory(
    NeedView need, List<NeedStep> steps, Optional<MandateRef> mandate, String namedAs) {

  public NeedStory {
    steps = List.copyOf(steps);
  }

  NeedStory told(List<NeedStep> steps) {
    return new NeedStory(need, steps, mandate, namedAs);
  }
}
