package org.linli.goods;

/**
 * A thing as its keepers see it in their list.
 *
 * @param lent pieces that are out at this moment
 * @param times how often it was handed out
 * @param days that it was out, the first and the last included, of all loans together
 * @param missing pieces that did not come back or were gone
 */
public record KeptThing(ThingView thing, int lent, int times, int days, int missing) {}
