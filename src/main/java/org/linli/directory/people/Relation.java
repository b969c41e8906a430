package org.linli.directory.people;

import java.util.List;

/** Codes of a member's relation to the representative of the household. */
public final class Relation {

  /** The representative. */
  public static final String SELF = "self";

  /** Self, spouse, child, parent, grandchild, grandparent, sibling, tenant, other. */
  public static final List<String> ALL =
      List.of(
          SELF,
          "spouse",
          "child",
          "parent",
          "grandchild",
          "grandparent",
          "sibling",
          "cotenant",
          "other");

  private Relation() {}
}
