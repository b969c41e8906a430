package org.linli.ballot.counting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.ballot.budgeting.BudgetRefused;

/**
 * Counts a budget round again from its archive: every project and why, the other rules beside it,
 * and last the seal (DELIB-5, DELIB-8). {@code budgeting.js} does the same in a browser and finds
 * the same.
 */
public final class BudgetRecount {

  private final List<Finding> findings = new ArrayList<>();
  private final ArchiveFile file;

  private BudgetRecount(ArchiveFile file) {
    this.file = file;
  }

  /**
   * What came of it.
   *
   * @param seal of the file, to be compared with the published one
   * @param findings what differs, the first that was found first; empty if everything agrees
   * @param result as counted again; null if it could not be counted
   * @param archive that was read; null if it is none
   */
  public record Report(
      String seal,
      List<Finding> findings,
      BudgetArchive.@Nullable Facts result,
      @Nullable BudgetArchive archive) {

    public Report {
      findings = List.copyOf(findings);
    }

    /** Whether nothing differs. */
    public boolean agrees() {
      return findings.isEmpty();
    }
  }

  /** Of the text of an archive file of a budget round. */
  public static Report of(String text) {
    try {
      return new BudgetRecount(ArchiveFile.parse(text)).report();
    } catch (IllegalArgumentException | ArithmeticException | NullPointerException malformed) {
      return new Report(
          "", List.of(new Finding("ballot.recount.unreadable", List.of())), null, null);
    }
  }

  private Report report() {
    if (!file.version().equals("" + BudgetArchive.VERSION)) {
      find("ballot.recount.version", file.version(), "" + BudgetArchive.VERSION);
      return new Report(file.seal(), findings, null, null);
    }
    var archive = file.budget();
    var result = result(archive);
    if (!file.sealed()) {
      find("ballot.recount.seal");
    }
    return new Report(file.seal(), findings, result, archive);
  }

  private void find(String key, String... details) {
    findings.add(new Finding(key, List.of(details)));
  }

  private BudgetArchive.@Nullable Facts result(BudgetArchive archive) {
    try {
      var counted = archive.count();
      Recount.difference(new BudgetArchive.Counted(archive.result(), archive.others()), counted)
          .ifPresent(findings::add);
      return counted.result();
    } catch (BudgetRefused refused) {
      var problem = refused.problems().getFirst();
      find("ballot.recount.budget-refused", problem.code().name(), problem.what());
      return null;
    }
  }
}
