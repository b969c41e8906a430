package org.linli.bodies;

/** For whom a seat is. */
public enum SeatKind {
  /** The community's party organisation. */
  PARTY,
  STREET,
  /** The residents' or villagers' committee. */
  COMMITTEE,
  /** A representative of the residents. */
  RESIDENT,
  UNIT,
  SOCIAL,
  /** The owners' committee. */
  OWNERS,
  /** The property company. */
  PROPERTY,
  PROFESSIONAL,
  STAFF
}
