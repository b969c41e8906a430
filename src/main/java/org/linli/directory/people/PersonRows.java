package org.linli.directory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Mask;
import org.springframework.stereotype.Component;

/** Turns rows of {@link PersonQueries} into what the reader may see of them. */
@Component
class PersonRows {

  private final Documents documents;

  PersonRows(Documents documents) {
    this.documents = documents;
  }

  PersonView view(ResultSet row, Sight sight) throws SQLException {
    var id = row.getObject("person_id", UUID.class);
    var name = text(row, "name");
    var phone = text(row, "phone");
    var sealed = row.getBytes("document_sealed");
    var number = sealed == null ? "" : documents.open(id, sealed);
    return new PersonView(
        id,
        text(row, "reference"),
        sight == Sight.MASKED ? Mask.name(name) : name,
        sight == Sight.MASKED && !phone.isEmpty() ? Mask.phone(phone) : phone,
        sight != Sight.FULL && !number.isEmpty() ? Mask.idNumber(number) : number,
        day(row, "born_on").map(LocalDate::getYear),
        text(row, "dwelling"),
        text(row, "relation"),
        day(row, "moved_out_on").isPresent() || day(row, "deceased_on").isPresent(),
        row.getTimestamp("registered_at").toInstant());
  }

  PersonFile file(ResultSet row, Sight sight) throws SQLException {
    return new PersonFile(
        view(row, sight),
        row.getInt("version"),
        sight == Sight.FULL,
        Optional.ofNullable(row.getString("sex")).map(Sex::valueOf),
        day(row, "born_on").filter(day -> sight != Sight.MASKED),
        text(row, "document_kind"),
        Optional.ofNullable(row.getObject("household_id", UUID.class)),
        row.getBoolean("represents"),
        day(row, "moved_in_on"),
        day(row, "moved_out_on"),
        day(row, "deceased_on"));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }
}
