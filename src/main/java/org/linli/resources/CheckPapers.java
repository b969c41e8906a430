package org.linli.resources;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * The community says what it found when it looked at papers.
 *
 * @param papers kinds, a line each
 * @param verdict {@code yes} or {@code no}
 * @param paperReason what is wrong with them; needed with {@code no}
 */
public record CheckPapers(String papers, String verdict, String paperReason) {

  public static final List<String> VERDICTS = List.of("yes", "no");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public CheckPapers(
      @Nullable String papers, @Nullable String verdict, @Nullable String paperReason) {
    var check = new Validation();
    this.papers = check.required("papers", papers, 400);
    this.verdict = check.choice("verdict", verdict, VERDICTS);
    this.paperReason =
        this.verdict.equals("no")
            ? check.required("paperReason", paperReason, 200)
            : check.optional("paperReason", paperReason, 200);
    check.done();
  }

  @JsonIgnore
  ResourceAction action() {
    return verdict.equals("yes") ? ResourceAction.CHECK_PAPER : ResourceAction.REFUSE_PAPER;
  }

  @JsonIgnore
  List<String> kinds() {
    return papers.lines().map(String::strip).filter(it -> !it.isEmpty()).distinct().toList();
  }
}
