package org.linli.privacy;

import java.time.Instant;
import java.util.UUID;

/**
 * A consent in force.
 *
 * @param wording version of the text it was given to
 */
public record GivenConsent(UUID consentId, String purpose, String wording, Instant givenAt) {}
