package org.linli.matching.optimiser;

/**
 * Needs, slots and what it is worth to serve the one from the other, as arrays; nothing that the
 * hard rules forbid is in it. What a need is worth is counted for each unit of its quantity, so
 * that any part of it can be weighed; a need that cannot be split is served whole or not at all.
 *
 * @param quantity of each need, from 1
 * @param splittable whether a need may be served from several slots
 * @param first where the arcs of a need begin; one more than needs, the last being their number
 * @param slot of each arc
 * @param value of one unit over each arc, above 0; its product with the quantity stays an int
 * @param capacity of each slot
 * @param resource of each slot
 * @param resources how many there are
 * @param wake what it is worth that a resource is used at all
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Pairing(
    int[] quantity,
    boolean[] splittable,
    int[] first,
    int[] slot,
    int[] value,
    int[] capacity,
    int[] resource,
    int resources,
    int wake) {

  /** How many needs there are. */
  public int needs() {
    return quantity.length;
  }

  /** How many slots there are. */
  public int slots() {
    return capacity.length;
  }

  /** How many arcs there are. */
  public int arcs() {
    return slot.length;
  }
}
