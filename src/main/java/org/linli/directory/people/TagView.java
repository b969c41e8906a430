package org.linli.directory.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's membership in a special group and what it rests on, or rested on.
 *
 * @param purpose what the group is kept for, as the person was told
 * @param law the article that lets it be kept without consent, or empty
 * @param consentWay how the consent was given: online, paper or oral; empty under a law
 * @param wording version of the text that was consented to, or empty
 * @param givenOn day of the consent; under a law, since when
 * @param withdrawnOn when it ended
 */
public record TagView(
    UUID id,
    UUID personId,
    String tag,
    String purpose,
    String law,
    String consentWay,
    String wording,
    String witness,
    LocalDate givenOn,
    Optional<LocalDate> withdrawnOn) {}
