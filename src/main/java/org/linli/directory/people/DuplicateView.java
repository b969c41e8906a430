package org.linli.directory.people;

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
}
