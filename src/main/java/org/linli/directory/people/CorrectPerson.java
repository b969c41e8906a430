package org.linli.directory.people;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linli.kernel.Validation;

/**
 * Corrects a person of the register. The form shows masked values, so an empty field keeps what is
 * there and a single dash takes it away.
 *
 * @param version of the person that the form was made from
 */
public record CorrectPerson(int version, PersonFields fields) {

  private static final String NOTHING = "-";

  /** What may be taken away; a name stays, and so does what the form chooses from a list. */
  private static final Set<String> EMPTIED =
      Set.of("reference", "phone", "documentNumber", "bornOn", "movedInOn");

  private static final Set<String> IDENTITY = Set.of("name", "documentKind", "documentNumber");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public CorrectPerson {
    var check = new Validation();
    kept(fields).read(check);
    check.done();
  }

  /** The same, against the person as they are now. */
  CorrectPerson against(int present) {
    return new CorrectPerson(present, fields);
  }

  PersonData data() {
    return kept(fields).read(new Validation());
  }

  /** What is said, by name of the field; a dash where something is to be taken away. */
  Map<String, String> said() {
    var said = fields.typed();
    if (fields.documentNumber().isEmpty()) {
      said.remove("documentKind");
    }
    return said;
  }

  /** Whether it says that the person is somebody else by name or document. */
  boolean identity() {
    return said().keySet().stream().anyMatch(IDENTITY::contains);
  }

  /** Names of the fields that are to be emptied. */
  Set<String> emptied() {
    var emptied = new TreeSet<String>();
    fields.typed().forEach((name, text) -> addIf(emptied, name, text));
    return emptied;
  }

  private static void addIf(Set<String> emptied, String name, String text) {
    if (text.equals(NOTHING) && EMPTIED.contains(name)) {
      emptied.add(name);
    }
  }

  private static PersonFields kept(PersonFields fields) {
    return fields.map((name, text) -> text.equals(NOTHING) && EMPTIED.contains(name) ? "" : text);
  }
}
