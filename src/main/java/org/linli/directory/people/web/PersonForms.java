package org.linli.directory.people.web;

import org.linli.directory.people.CorrectPerson;
import org.linli.directory.people.LeaveRegister;
import org.linli.directory.people.PersonFields;
import org.linli.directory.people.RegisterPerson;
import org.linli.directory.people.SettlePerson;
import org.linli.web.FormState;

/** Reads commands from forms. The constructors of the commands refuse what is wrong. */
final class PersonForms {

  private PersonForms() {}

  static RegisterPerson register(FormState form) {
    return new RegisterPerson(PersonFields.read(form::value));
  }

  static CorrectPerson correct(FormState form) {
    return new CorrectPerson(number(form.value("version")), PersonFields.read(form::value));
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
