package org.linli.directory.people;

import java.util.ArrayList;
import java.util.List;

/**
 * Two persons who may be one.
 *
 * @param reasons codes: document, phone, home
 */
public record DuplicateView(PersonView first, PersonView second, List<String> reasons) {

  /** The same document; the same phone and a like name; a like name at one address. */
  public static final List<String> REASONS = List.of("document", "phone", "home");

  public DuplicateView {
    reasons = List.copyOf(reasons);
  }

  /** What the second would give the first, if they are one, by name of the field. */
  public List<String> fillsFirst() {
    return fills(first, second);
  }

  /** What the first would give the second, if they are one, by name of the field. */
  public List<String> fillsSecond() {
    return fills(second, first);
  }

  private static List<String> fills(PersonView kept, PersonView other) {
    var fills = new ArrayList<String>();
    addIf(fills, "phone", kept.phone(), other.phone());
    addIf(fills, "documentNumber", kept.document(), other.document());
    addIf(fills, "bornOn", year(kept), year(other));
    addIf(fills, "reference", kept.reference(), other.reference());
    addIf(fills, MergeChanges.HOME, kept.dwelling(), other.dwelling());
    return fills;
  }

  private static void addIf(List<String> fills, String field, String kept, String other) {
    if (kept.isEmpty() && !other.isEmpty()) {
      fills.add(field);
    }
  }

  private static String year(PersonView view) {
    return view.birthYear().map(String::valueOf).orElse("");
  }
}
