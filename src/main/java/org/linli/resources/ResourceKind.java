package org.linli.resources;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Kinds of resources (RES-1); each counts its capacity in a unit of its own. */
public enum ResourceKind {
  /** An offer to pay for something. Nothing is collected through the platform. */
  MONEY,
  VENUE,
  EQUIPMENT,
  TECHNOLOGY,
  PEOPLE,
  SERVICE,
  TIME;

  /** As forms name them. */
  public static final List<String> CODES = Arrays.stream(values()).map(ResourceKind::name).toList();

  /** Whether its capacity says how many people it is enough for at once. */
  public boolean countsPeople() {
    return this == VENUE || this == SERVICE;
  }

  static Optional<ResourceKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(code)).findFirst();
  }
}
