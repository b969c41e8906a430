package org.linli.directory.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /**
   * Takes over from another what is not known of this one.
   *
   * @param document the other's, sealed for this one
   */
  Filled filledFrom(Person other, @Nullable SealedNumber document) {
    var took = new ArrayList<String>();
    other.known().forEach((field, value) -> takeIf(took, field, known().get(field)));
    var filled =
        new Person(
            id,
            version,
            or(reference, other.reference),
            name,
            phone.isEmpty() ? other.phone : phone,
            or(sex, other.sex),
            or(bornOn, other.bornOn),
            or(this.document, document),
            householdId,
            relation,
            or(movedInOn, other.movedInOn),
            movedOutOn,
            deceasedOn);
    return new Filled(filled, took);
  }

  /** Which of these fields say the same about both. */
  Set<String> sharedWith(Person other, Set<String> fields) {
    var own = known();
    var others = other.known();
    return fields.stream()
        .filter(field -> own.containsKey(field) && own.get(field).equals(others.get(field)))
        .collect(Collectors.toSet());
  }

  /** Whether they neither moved away nor died. */
  boolean isHere() {
    return movedOutOn == null && deceasedOn == null;
  }

  /** What is known, by name of the field; the number by its hash. */
  private Map<String, Object> known() {
    var known = new LinkedHashMap<String, Object>();
    put(known, "phone", phone.isEmpty() ? null : phone);
    put(known, "documentNumber", document == null ? null : document.hash());
    put(known, "sex", sex);
    put(known, "bornOn", bornOn);
    put(known, "movedInOn", movedInOn);
    put(known, "reference", reference);
    return known;
  }

  private static void put(Map<String, Object> known, String field, @Nullable Object value) {
    if (value != null) {
      known.put(field, value);
    }
  }

  private static void takeIf(List<String> took, String field, @Nullable Object own) {
    if (own == null) {
      took.add(field);
    }
  }

  /** Forgets the named fields. */
  Person without(Set<String> fields) {
    return new Person(
        id,
        version,
        fields.contains("reference") ? null : reference,
        name,
        fields.contains("phone") ? "" : phone,
        fields.contains("sex") ? null : sex,
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

  /** A person and the names of what they took over. */
  record Filled(Person person, List<String> fields) {}
}
