package org.linli.booking;

/**
 * A time that somebody has in another community.
 *
 * @param code of the community that lends it
 * @param lender its name
 */
public record BorrowedTime(String code, String lender, Borrowed booking) {}
