package org.linli.directory.people;

import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.springframework.boot.test.context.TestComponent;

/** Makes corrections that wait for somebody to decide them. */
@TestComponent
public class CorrectionBuilder {

  private final PersonManagement persons;
  private final CorrectionManagement corrections;
  private final Known known;

  CorrectionBuilder(PersonManagement persons, CorrectionManagement corrections, Known known) {
    this.persons = persons;
    this.corrections = corrections;
    this.known = known;
  }

  /** Somebody new asks each time, so that it is undecided. */
  public UUID ask(Actor worker, Community community) {
    var person = persons.register(worker, RegisterPerson.named("庚"));
    var said = new PersonFields("", "", "19012342207", "", "", "", "", "");
    return corrections.ask(known.as(worker, community, person), person, new CorrectPerson(0, said));
  }
}
