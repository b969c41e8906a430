package org.linli.projects;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Names who leads a project from now on.
 *
 * @param lead {@code person:} or {@code unit:} with an id; empty for whoever names it
 */
public record NameLead(String lead) {

  /**
   * @throws org.linli.kernel.Invalid if it is too long
   */
  public NameLead(@Nullable String lead) {
    var check = new Validation();
    this.lead = check.optional("lead", lead, 45);
    check.done();
  }
}
