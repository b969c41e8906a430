package org.linli.projects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * A progress report: three questions (PROJ-2).
 *
 * @param did what was done
 * @param comes what comes next
 * @param hinders what is in the way; may be empty
 * @param done positions of milestones that are done now, one a line
 */
public record ReportProgress(String did, String comes, String hinders, String done) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ReportProgress(
      @Nullable String did,
      @Nullable String comes,
      @Nullable String hinders,
      @Nullable String done) {
    var check = new Validation();
    this.did = check.required("did", did, 500);
    this.comes = check.required("comes", comes, 500);
    this.hinders = check.optional("hinders", hinders, 500);
    this.done = check.optional("done", done, 100);
    if (!this.done.lines().allMatch(line -> line.matches("\\d{1,2}"))) {
      check.reject("done", KernelError.NOT_A_CHOICE);
    }
    check.done();
  }

  /** The answers that were given, in their order. */
  String said() {
    return Stream.of(did, comes, hinders)
        .filter(answer -> !answer.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  @JsonIgnore
  List<Integer> positions() {
    return done.lines().map(Integer::valueOf).toList();
  }
}
