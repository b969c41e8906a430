package org.linli.directory.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Refused;

/** A person of the register; refuses what cannot happen to them. Null where nothing is known. */
record Person(
    UUID id,
    int version,
    @Nullable String reference,
    String name,
    String phone,
    @Nullable Sex sex,
    @Nullable LocalDate bornOn,
    @Nullable SealedNumber document,
    @Nullable UUID householdId,
    @Nullable String relation,
    @Nullable LocalDate movedInOn,
    @Nullable LocalDate movedOutOn,
    @Nullable LocalDate deceasedOn) {

  /** A person of whom nothing is known yet. */
  static Person fresh(UUID id) {
    return new Person(id, 0, null, "", "", null, null, null, null, null, null, null, null);
  }

  /**
   * Takes over what is said and keeps the rest.
   *
   * @param sealed the document that is said, sealed; the present one if it is the same
   */
  Person say(PersonData data, @Nullable SealedNumber sealed) {
    return new Person(
        id,
        version,
        data.reference().isEmpty() ? reference : data.reference(),
        data.name().isEmpty() ? name : data.name(),
        data.phone().isEmpty() ? phone : data.phone(),
        or(data.sex(), sex),
        or(data.bornOn(), bornOn),
        or(sealed, document),
        householdId,
        relation,
        or(data.movedInOn(), movedInOn),
        movedOutOn,
        deceasedOn);
  }

  /** Forgets the named fields. */
  Person without(Set<String> fields) {
    return new Person(
        id,
        version,
        fields.contains("reference") ? null : reference,
        name,
        fields.contains("phone") ? "" : phone,
        sex,
        fields.contains("bornOn") ? null : bornOn,
        fields.contains("documentNumber") ? null : document,
        householdId,
        relation,
        fields.contains("movedInOn") ? null : movedInOn,
        movedOutOn,
        deceasedOn);
  }

  /** Joins a household, or leaves the one they are in. */
  Person in(@Nullable UUID household, @Nullable String as) {
    return new Person(
        id,
        version,
        reference,
        name,
        phone,
        sex,
        bornOn,
        document,
        household,
        as,
        movedInOn,
        movedOutOn,
        deceasedOn);
  }

  /** The same document, sealed anew. */
  Person sealed(SealedNumber anew) {
    return new Person(
        id,
        version,
        reference,
        name,
        phone,
        sex,
        bornOn,
        anew,
        householdId,
        relation,
        movedInOn,
        movedOutOn,
        deceasedOn);
  }

  /**
   * @throws Refused if they left before
   */
  Person left(LocalDate on) {
    if (movedOutOn != null) {
      throw new Refused(PeopleError.LEFT_ALREADY);
    }
    return ended(on, deceasedOn);
  }

  /**
   * @throws Refused if they died before
   */
  Person died(LocalDate on) {
    if (deceasedOn != null) {
      throw new Refused(PeopleError.DIED_ALREADY);
    }
    return ended(movedOutOn, on);
  }

  boolean has(Set<String> hashes) {
    return Optional.ofNullable(document)
        .map(SealedNumber::hash)
        .filter(hashes::contains)
        .isPresent();
  }

  private Person ended(@Nullable LocalDate out, @Nullable LocalDate died) {
    return new Person(
        id, version, reference, name, phone, sex, bornOn, document, null, null, movedInOn, out,
        died);
  }

  private static <T> @Nullable T or(@Nullable T said, @Nullable T known) {
    return said == null ? known : said;
  }
}
