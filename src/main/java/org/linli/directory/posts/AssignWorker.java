package org.linli.directory.posts;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says which post looks after a unit.
 *
 * @param post id of the post; empty if none does any longer
 */
public record AssignWorker(String post) {

  /**
   * @throws org.linli.kernel.Invalid if it is no id
   */
  public AssignWorker(@Nullable String post) {
    var check = new Validation();
    this.post = check.optional("post", post, 36);
    check.done();
  }
}
