package org.linli.resources;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Lists, returns, pauses, resumes or withdraws a resource.
 *
 * @param move one of {@link #MOVES}
 * @param reason why; needed to return it
 */
public record MoveResource(String move, String reason) {

  /** The actions that change nothing of what a resource says. */
  public static final List<String> MOVES = List.of("LIST", "RETURN", "PAUSE", "RESUME", "WITHDRAW");

  /**
   * @throws org.linli.kernel.Invalid if it is no such move, or lacks its reason
   */
  public MoveResource(@Nullable String move, @Nullable String reason) {
    var check = new Validation();
    this.move = check.choice("move", move, MOVES);
    this.reason =
        this.move.equals(ResourceAction.RETURN.name())
            ? check.required("reason", reason, 200)
            : check.optional("reason", reason, 200);
    check.done();
  }

  @JsonIgnore
  ResourceAction action() {
    return ResourceAction.valueOf(move);
  }
}
