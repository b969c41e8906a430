package org.linli.notice.calls;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody to call.
 *
 * @param name masked as long as the phone is
 * @param phone masked, unless the reader took the call within the last ten minutes
 * @param shown whether it is in full
 * @param elsewhere whether a colleague took the call and is on it
 * @param attempts calls that nobody took so far
 */
public record CallView(
    UUID id,
    String name,
    String phone,
    boolean shown,
    boolean elsewhere,
    String template,
    String content,
    Instant since,
    int attempts) {}
