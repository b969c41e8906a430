package org.linli.needs;

import java.util.List;

/**
 * A need from its first step to the last.
 *
 * @param steps newest first
 */
public record NeedStory(NeedView need, List<NeedStep> steps) {

  public NeedStory {
    steps = List.copyOf(steps);
  }
}
