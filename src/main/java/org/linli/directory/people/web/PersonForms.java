package org.linli.directory.people.web;

import org.linli.directory.people.CorrectPerson;
import org.linli.directory.people.LeaveRegister;
import org.linli.directory.people.RegisterPerson;
import org.linli.directory.people.SettlePerson;
import org.linli.web.FormState;

/** Reads commands from forms. The constructors of the commands refuse what is wrong. */
final class PersonForms {

  private PersonForms() {}

  static RegisterPerson register(FormState form) {
    return new RegisterPerson(
        form.value("reference"),
        form.value("name"),
        form.value("phone"),
        form.value("sex"),
        form.value("bornOn"),
        form.value("documentKind"),
        form.value("documentNumber"),
        form.value("movedInOn"));
  }

  static CorrectPerson correct(FormState form) {
    return new CorrectPerson(
        number(form.value("version")),
        form.value("reference"),
        form.value("name"),
        form.value("phone"),
        form.value("sex"),
        form.value("bornOn"),
        form.value("documentKind"),
        form.value("documentNumber"),
        form.value("movedInOn"));
  }

  static LeaveRegister leave(FormState form) {
    return new LeaveRegister(form.value("why"), form.value("on"), form.value("successor"));
  }

  static SettlePerson settle(FormState form) {
    return new SettlePerson(
        form.value("building"),
        form.value("unit"),
        form.value("number"),
        form.value("label"),
        form.value("relation"));
  }

  /** What is no number matches no version. */
  private static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }
}
