package org.linli.evidence.draws;

import java.math.BigInteger;

/**
 * One lot: a hash read as a whole number, and its rest by division.
 *
 * @param index which one it was, from 0
 * @param hash in hex
 * @param of by what it was divided: all tickets that were left
 * @param rest what is left of the division; the ticket that was drawn, from 0
 */
public record Lot(int index, String hash, BigInteger of, BigInteger rest) {}
