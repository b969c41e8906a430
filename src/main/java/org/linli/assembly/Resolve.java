package org.linli.assembly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Something was decided (DELIB-2).
 *
 * @param item its place on the agenda
 * @param resolutionKind a {@link ResolutionKind}
 * @param decision what
 * @param owner {@code account:} with an id, empty for whoever writes it down
 * @param ownerName who does it, where they have no account; then whoever writes it down follows it
 * @param dueOn by when, {@code 2026-12-31}
 * @param inFavour how many hands; empty where nobody counted
 */
public record Resolve(
    String item,
    String resolutionKind,
    String decision,
    String owner,
    String ownerName,
    String dueOn,
    String inFavour,
    String opposed,
    String abstained) {

  private static final List<String> KINDS =
      Arrays.stream(ResolutionKind.values()).map(Enum::name).toList();
  private static final int MOST = 100_000;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public Resolve(
      @Nullable String item,
      @Nullable String resolutionKind,
      @Nullable String decision,
      @Nullable String owner,
      @Nullable String ownerName,
      @Nullable String dueOn,
      @Nullable String inFavour,
      @Nullable String opposed,
      @Nullable String abstained) {
    var check = new Validation();
    this.item = "" + Counted.line(check, "item", item);
    this.resolutionKind = check.choice("resolutionKind", resolutionKind, KINDS);
    this.decision = check.required("decision", decision, 300);
    this.owner = check.optional("owner", owner, 50);
    this.ownerName = check.optional("ownerName", ownerName, 30);
    this.dueOn = check.day("dueOn", dueOn).toString();
    this.inFavour = "" + Counted.read(check, "inFavour", inFavour, 0, MOST);
    this.opposed = "" + Counted.read(check, "opposed", opposed, 0, MOST);
    this.abstained = "" + Counted.read(check, "abstained", abstained, 0, MOST);
    check.done();
  }

  @JsonIgnore
  int number() {
    return Integer.parseInt(item);
  }

  @JsonIgnore
  ResolutionKind kind() {
    return ResolutionKind.valueOf(resolutionKind);
  }

  @JsonIgnore
  LocalDate due() {
    return LocalDate.parse(dueOn);
  }

  @JsonIgnore
  Hands hands() {
    return new Hands(
        Integer.parseInt(inFavour), Integer.parseInt(opposed), Integer.parseInt(abstained));
  }

  /** Raised hands. */
  record Hands(int inFavour, int opposed, int abstained) {

    int all() {
      return inFavour + opposed + abstained;
    }
  }
}
