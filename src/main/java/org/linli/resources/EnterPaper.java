package org.linli.resources;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A unit enters a paper of its resource, or a new one for one that runs out.
 *
 * @param paper its kind, one that the resource needs
 * @param issuer who gave it, or with whom it was signed
 * @param paperUntil the last day on which it holds
 * @param shareCommunity whole percent of its cost; all three empty, or a hundred together
 */
public record EnterPaper(
    String paper,
    String paperNumber,
    String issuer,
    String paperUntil,
    String shareCommunity,
    String shareUnit,
    String shareUser) {

  private static final Pattern PERCENT = Pattern.compile("\\d{0,3}");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public EnterPaper(
      @Nullable String paper,
      @Nullable String paperNumber,
      @Nullable String issuer,
      @Nullable String paperUntil,
      @Nullable String shareCommunity,
      @Nullable String shareUnit,
      @Nullable String shareUser) {
    var check = new Validation();
    this.paper = check.required("paper", paper, 40);
    this.paperNumber = check.required("paperNumber", paperNumber, 60);
    this.issuer = check.required("issuer", issuer, 60);
    this.paperUntil = check.day("paperUntil", paperUntil).toString();
    this.shareCommunity = percent(check, "shareCommunity", shareCommunity);
    this.shareUnit = percent(check, "shareUnit", shareUnit);
    this.shareUser = percent(check, "shareUser", shareUser);
    check.done();
    if (shares().filter(it -> it.community() + it.unit() + it.user() != 100).isPresent()) {
      check.reject("shareCommunity", ResourceError.NOT_A_HUNDRED);
    }
    check.done();
  }

  private static String percent(Validation check, String field, @Nullable String value) {
    var text = check.optional(field, value, 3);
    if (!PERCENT.matcher(text).matches()) {
      check.reject(field, ResourceError.NOT_A_NUMBER);
    }
    return text;
  }

  @JsonIgnore
  LocalDate until() {
    return LocalDate.parse(paperUntil);
  }

  @JsonIgnore
  Paper entered() {
    return new Paper(paper, paperNumber, issuer, until(), shares(), PaperStatus.ENTERED, "");
  }

  private Optional<Paper.Shares> shares() {
    return Stream.of(shareCommunity, shareUnit, shareUser).allMatch(String::isEmpty)
        ? Optional.empty()
        : Optional.of(new Paper.Shares(whole(shareCommunity), whole(shareUnit), whole(shareUser)));
  }

  private static int whole(String percent) {
    return percent.isEmpty() ? 0 : Integer.parseInt(percent);
  }
}
