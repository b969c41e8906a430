package org.linli.privacy;

import java.util.UUID;

/**
 * A consent about a person of a register, taken down by staff.
 *
 * @param purpose a code of the rule {@code privacy/purposes}
 * @param way {@code paper} or {@code oral}
 * @param witness who heard it, where it was spoken
 */
public record TakenConsent(UUID personId, String purpose, String way, String witness) {}
