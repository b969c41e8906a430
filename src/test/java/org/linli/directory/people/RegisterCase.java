package org.linli.directory.people;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.linli.directory.imports.ImportReading;
import org.linli.directory.imports.Register;
import org.linli.directory.imports.RegisterFiles;
import org.linli.directory.imports.RegisterImport;
import org.linli.directory.imports.RegisterSheets;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;

/**
 * A community with a worker who prepares files of the register and a secretary who applies them.
 */
@IntegrationTest
abstract class RegisterCase {

  static final List<String> WANG =
      Sheets.row(
          "A-1", "王桂兰", "19012342207", Sheets.document(1), "3", "1", "301", "户代表", "单独所有", "");
  static final List<String> LI =
      Sheets.row("A-2", "李四", "19012342207", "", "3栋", "1单元", "301", "子女", "", "");

  private static final String FINGERPRINT =
      "select md5(string_agg(p::text, '|' order by person_id)) from directory.person p"
          + " where community_id = ";

  @Autowired RegisterFiles files;
  @Autowired ImportReading imports;
  @Autowired RegisterSheets sheets;
  @Autowired PersonManagement persons;
  @Autowired PersonReading reading;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  Community community;
  Actor worker;
  Actor secretary;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = actor("community-worker");
    secretary = actor("community-secretary");
  }

  final Actor actor(String role) {
    return town.actor(community, role);
  }

  @SafeVarargs
  final UUID upload(List<String>... rows) throws IOException {
    return upload(Sheets.of(List.of(rows)));
  }

  final UUID upload(byte[] sheet) throws IOException {
    return files.upload(worker, Register.PEOPLE, "名册.xlsx", new ByteArrayResource(sheet));
  }

  @SafeVarargs
  final List<String> errors(List<String>... rows) throws IOException {
    return imports.preview(worker, upload(rows)).errors().stream()
        .map(error -> error.letter() + error.row() + " " + error.code())
        .toList();
  }

  final void commit(UUID id) {
    files.commit(secretary, id);
  }

  final RegisterImport file(UUID id) {
    return imports.preview(worker, id).file();
  }

  final PersonView only(String name) {
    return found(name).getFirst();
  }

  final List<PersonView> found(String typed) {
    return reading.list(worker, PersonSearch.of(typed), new Paging(Optional.empty(), 100)).rows();
  }

  final int count(String table) {
    return number(
        "select count(*) from directory." + table + " where community_id = " + community.id());
  }

  final int number(String sql) {
    return Sql.of(url).number(sql);
  }

  /** Changes with every change of a person. */
  final String fingerprint() {
    return String.valueOf(Sql.of(url).value(FINGERPRINT + community.id()));
  }
}
