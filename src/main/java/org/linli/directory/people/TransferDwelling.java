package org.linli.directory.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says who owns a dwelling from a day on: the first time, after a sale, after an inheritance.
 *
 * @param ownership one of {@link #KINDS}
 * @param since a day, or empty where nobody knows it
 * @param owners one a line: the community's number, a document, a phone, the whole name of a person
 *     or a unit; by shares followed by a blank and the share, 王桂兰 1/3
 */
public record TransferDwelling(String ownership, String since, String owners) {

  /** Alone, by shares 按份共有, jointly 共同共有. */
  public static final List<String> KINDS = List.of("sole", "shares", "joint");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public TransferDwelling(
      @Nullable String ownership, @Nullable String since, @Nullable String owners) {
    var check = new Validation();
    this.ownership = check.choice("ownership", ownership, KINDS);
    this.since = check.optional("since", since, 20);
    this.owners = check.required("owners", owners, 2_000);
    Days.read(check, "since", this.since);
    var lines = lines(this.ownership, this.owners);
    if (this.ownership.equals("sole") && lines.size() > 1) {
      check.reject("owners", PeopleError.SOLE_OWNER);
    }
    if (this.ownership.equals("joint") && lines.size() < 2) {
      check.reject("owners", PeopleError.OWNERS_MISSING);
    }
    if (this.ownership.equals("shares")) {
      checkShares(check, lines);
    }
    if (new HashSet<>(lines.stream().map(Line::owner).toList()).size() < lines.size()) {
      check.reject("owners", PeopleError.OWNER_TWICE);
    }
    check.done();
  }

  private static void checkShares(Validation check, List<Line> lines) {
    var shares = lines.stream().map(line -> Share.read(line.share())).toList();
    if (shares.stream().anyMatch(Optional::isEmpty)) {
      check.reject("owners", PeopleError.SHARE_WRONG);
    } else if (!Share.whole(shares.stream().map(Optional::get).toList())) {
      check.reject("owners", PeopleError.SHARES_DO_NOT_ADD_UP);
    }
  }

  List<Line> lines() {
    return lines(ownership, owners);
  }

  @Nullable LocalDate day() {
    return Days.read(new Validation(), "since", since);
  }

  private static List<Line> lines(String kind, String owners) {
    var lines = new ArrayList<Line>();
    for (var line : owners.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
      var cut = line.lastIndexOf(' ');
      lines.add(
          kind.equals("shares") && cut > 0
              ? new Line(line.substring(0, cut).strip(), line.substring(cut + 1))
              : new Line(line, ""));
    }
    return lines;
  }

  record Line(String owner, String share) {}
}
