package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.directory.imports.ImportError;
import org.linli.kernel.Refused;
import org.linli.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** An import goes back within a day, and nothing of anybody else's with it (DATA-1). */
class RegisterUndoTest extends RegisterCase {

  @Autowired private TestClock clock;
  @Autowired private DwellingManagement dwellings;
  @Autowired private HouseholdReading households;

  @Test
  void importGoesBackWithinADay() throws IOException {
    var known = persons.register(worker, new RegisterPerson("A-2", "李老四", "", "", "", "", "", ""));
    var id = upload(WANG, LI);
    commit(id);
    assertThat(only("李四").id()).isEqualTo(known);
    files.undo(secretary, id);
    assertThat(found("")).singleElement().returns(known, PersonView::id);
    assertThat(found("李老四")).hasSize(1);
    assertThat(count("household")).isZero();
    assertThat(count("ownership")).isZero();
    assertThat(count("dwelling")).isZero();
    assertThat(file(id).keptRows()).isZero();
  }

  @Test
  void whatSomebodyChangedSinceStays() throws IOException {
    var id = upload(WANG, LI);
    commit(id);
    var li = only("李四").id();
    persons.correct(
        worker,
        li,
        new CorrectPerson(0, new PersonFields("", "", "19011112222", "", "", "", "", "")));
    files.undo(secretary, id);
    assertThat(found("李四")).singleElement().returns(li, PersonView::id);
    assertThat(file(id).keptRows()).isPositive();
    assertThat(count("household")).isOne();
  }

  @Test
  void tenantsGoWithTheFileUnlessTheyMovedOutSince() throws IOException {
    var tenant = Sheets.row("A-3", "赵六", "", "", "3", "1", "302", "户代表", "承租", "");
    var id = upload(tenant);
    commit(id);
    assertThat(count("tenancy")).isOne();
    files.undo(secretary, id);
    assertThat(count("tenancy")).isZero();
    assertThat(count("person")).isZero();
    assertThat(count("dwelling")).isZero();
    var again = upload(tenant);
    commit(again);
    dwellings.endTenancy(worker, tenancy());
    files.undo(secretary, again);
    assertThat(count("tenancy")).isOne();
    assertThat(file(again).keptRows()).isPositive();
  }

  @Test
  void undoingEndsAfterADay() throws IOException {
    var id = upload(WANG, LI);
    commit(id);
    clock.advance(Duration.ofHours(25));
    assertThat(catchThrowableOfType(Refused.class, () -> files.undo(secretary, id)).code())
        .isEqualTo(ImportError.UNDO_TOO_LATE);
  }

  @Test
  void fileIsSealedAndGoesWithTheCommit() throws IOException {
    var kept =
        "select count(*) from directory.register_import where content is not null and import_id = ";
    var id = upload(WANG, LI);
    assertThat(number(kept + "'" + id + "'")).isOne();
    commit(id);
    assertThat(number(kept + "'" + id + "'")).isZero();
  }

  private UUID tenancy() {
    var home = reading.file(worker, only("赵六").id()).household().orElseThrow();
    var dwelling = households.file(worker, home).dwellingId();
    return households.dwelling(worker, dwelling).tenants().getFirst().tenancyId();
  }
}
