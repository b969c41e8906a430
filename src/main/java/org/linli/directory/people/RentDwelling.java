package org.linli.directory.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody rents a dwelling.
 *
 * @param tenant the community's number, a document, a phone or the whole name
 * @param since a day, or empty
 */
public record RentDwelling(String tenant, String since) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public RentDwelling(@Nullable String tenant, @Nullable String since) {
    var check = new Validation();
    this.tenant = check.required("tenant", tenant, 60);
    this.since = check.optional("since", since, 20);
    Days.read(check, "since", this.since);
    check.done();
  }

  @Nullable LocalDate day() {
    return Days.read(new Validation(), "since", since);
  }
}
