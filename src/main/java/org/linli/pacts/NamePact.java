package org.linli.pacts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/** Calls a pact otherwise that nobody but its drafters has read. */
public record NamePact(String title, String holdsFor, String drafters) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public NamePact(@Nullable String title, @Nullable String holdsFor, @Nullable String drafters) {
    var check = new Validation();
    this.title = check.required("title", title, 40);
    this.holdsFor = check.required("holdsFor", holdsFor, 100);
    this.drafters = check.required("drafters", drafters, 200);
    check.done();
  }

  @JsonIgnore
  PactHead head() {
    return new PactHead(title, holdsFor, drafters);
  }
}
