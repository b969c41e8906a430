package org.linli.cases.pilots;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says which start criteria are met; the others are not.
 *
 * @param met positions from 1, with anything between them
 */
public record MeetCriteria(String met) {

  private static final Pattern POSITION = Pattern.compile("\\d{1,2}");

  /**
   * @throws org.linli.kernel.Invalid if it is far too long
   */
  public MeetCriteria(@Nullable String met) {
    var check = new Validation();
    this.met = check.optional("met", met, 60);
    check.done();
  }

  @JsonIgnore
  List<Integer> positions() {
    return POSITION.matcher(met).results().map(it -> Integer.valueOf(it.group())).toList();
  }
}
