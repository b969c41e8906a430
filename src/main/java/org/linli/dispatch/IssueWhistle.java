package org.linli.dispatch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * A street whistles about a need of one of its communities (WHIS-1).
 *
 * @param from code of the community, below the street
 * @param need number of the need, which was published
 * @param matter what is to be done; public
 * @param organizations ids of the organizations, a line each: departments are ordered, others
 *     invited
 * @param leader the id of the one that leads; the first where it is empty
 * @param days working days until it is to be done
 * @param mandate id of the line of the community's mandate list, or {@link #NONE}
 * @param helps what the community is asked to help with; only for what its mandate list names
 */
public record IssueWhistle(
    String from,
    String need,
    String matter,
    String organizations,
    String leader,
    String days,
    String mandate,
    String helps) {

  /** On no line of the mandate list. */
  public static final String NONE = "none";

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public IssueWhistle(
      @Nullable String from,
      @Nullable String need,
      @Nullable String matter,
      @Nullable String organizations,
      @Nullable String leader,
      @Nullable String days,
      @Nullable String mandate,
      @Nullable String helps) {
    var check = new Validation();
    this.from = check.required("from", from, 12);
    this.need = check.required("need", need, 16);
    this.matter = check.required("matter", matter, 200);
    this.organizations = check.optional("organizations", organizations, 2000);
    if (this.organizations.isEmpty()) {
      check.reject("organizations", DispatchError.NO_ORGANIZATION);
    } else if (!this.organizations.lines().allMatch(IssueWhistle::isId)) {
      check.reject("organizations", KernelError.NOT_A_CHOICE);
    }
    this.leader = check.optional("leader", leader, 40);
    this.days = check.required("days", days, 3);
    if (!this.days.isEmpty() && !NUMBER.matcher(this.days).matches()) {
      check.reject("days", DispatchError.DAYS, 60);
    }
    this.mandate = check.required("mandate", mandate, 40);
    this.helps = check.optional("helps", helps, 200);
    check.done();
  }

  static boolean isId(String text) {
    try {
      return UUID.fromString(text.strip()).toString().equals(text.strip());
    } catch (IllegalArgumentException noId) {
      return false;
    }
  }

  @JsonIgnore
  List<UUID> ids() {
    return organizations.lines().map(String::strip).map(UUID::fromString).distinct().toList();
  }

  @JsonIgnore
  int workingDays() {
    return Integer.parseInt(days);
  }

  /** Whether an organization leads. */
  boolean leads(UUID organization) {
    return leader.isEmpty()
        ? ids().getFirst().equals(organization)
        : leader.equals(organization.toString());
  }
}
