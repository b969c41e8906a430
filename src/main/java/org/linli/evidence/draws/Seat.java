package org.linli.evidence.draws;

/**
 * Somebody whom a lot fell on, as it is now.
 *
 * @param place in which they were drawn, from 1
 * @param number on the list
 * @param kind whom they stand for, by its place among the kinds
 * @param alternate whether they were drawn to step in
 * @param reason why they could not; empty where they could
 */
public record Seat(
    int place, int number, int kind, boolean alternate, PickState state, String reason) {}
