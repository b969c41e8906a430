package org.linli.projects;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody offers to watch a project, or changes whether their name is read there.
 *
 * @param named {@code yes} if everybody may read it
 */
public record JoinWatch(String named) {

  /**
   * @throws org.linli.kernel.Invalid if it is too long
   */
  public JoinWatch(@Nullable String named) {
    var check = new Validation();
    this.named = check.optional("named", named, 3);
    check.done();
  }
}
