package org.linli.web;

import java.time.Instant;

/**
 * Somewhere an account is logged in.
 *
 * @param handle names it in forms; the session's id itself is never shown
 * @param browser message key of the browser's family
 * @param system message key of the device's family
 * @param address network address of the log-in
 * @param here whether it is the one that asks
 */
public record Device(
    String handle,
    String browser,
    String system,
    String address,
    Instant since,
    Instant lastSeen,
    boolean here) {}
