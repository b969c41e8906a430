package org.linli.privacy;

import java.time.Instant;
import java.util.Optional;

/**
 * A purpose for which consent is asked, and whether it was given.
 *
 * @param purpose its code
 * @param wording version of the text that holds now
 * @param sensitive whether the law asks for a separate consent (PIPL 29)
 * @param given since when consent to this very wording holds
 */
public record Consent(String purpose, String wording, boolean sensitive, Optional<Instant> given) {}
