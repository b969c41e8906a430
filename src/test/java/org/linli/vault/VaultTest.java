package org.linli.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.kernel.CannotStart;
import org.linli.kernel.Ids;
import org.linli.testing.AtOnce;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Fields encrypted at rest, keys outside the database, rotation (DATA-2). */
class VaultTest {

  private static final String PURPOSE = "directory.person.id-number";
  private static final String ID_NUMBER = "42010219400101001X";

  @TempDir private Path directory;

  private final UUID owner = Ids.next();
  private KnownKeys known;

  @BeforeEach
  void emptyDatabase() {
    var database = TestDatabase.create();
    TestServer.get().run(database.name(), "truncate vault.known_key");
    known = new KnownKeys(JdbcClient.create(app(database)));
  }

  @ParameterizedTest
  @EnumSource
  void sealedValueOpensForItsOwnerAndPurposeOnly(Suite suite) {
    var vault = vault(suite);
    var sealed = vault.seal(PURPOSE, owner, ID_NUMBER);
    assertThat(vault.open(PURPOSE, owner, sealed)).isEqualTo(ID_NUMBER);
    assertThatThrownBy(() -> vault.open(PURPOSE, Ids.next(), sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> vault.open("another", owner, sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource
  void noBitOfASealedValueCanBeChanged(Suite suite) {
    var vault = vault(suite);
    var sealed = vault.seal(PURPOSE, owner, ID_NUMBER);
    for (var place = 0; place < sealed.length; place++) {
      var altered = sealed.clone();
      altered[place] ^= 1;
      assertThatThrownBy(() -> vault.open(PURPOSE, owner, altered))
          .as("byte %s", place)
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void equalValuesAreSealedDifferently() {
    var vault = vault(Suite.INTERNATIONAL);
    var sealed = vault.seal(PURPOSE, owner, ID_NUMBER);
    assertThat(vault.seal(PURPOSE, owner, ID_NUMBER)).isNotEqualTo(sealed);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(ID_NUMBER);
  }

  @ParameterizedTest
  @EnumSource
  void lookupIsEqualForEqualValuesOfOnePurpose(Suite suite) {
    var vault = vault(suite);
    var hash = vault.lookup(PURPOSE, ID_NUMBER);
    assertThat(hash).hasSize(32).isEqualTo(vault.lookup(PURPOSE, ID_NUMBER));
    assertThat(vault.lookup(PURPOSE, ID_NUMBER + "1")).isNotEqualTo(hash);
    assertThat(vault.lookup("another", ID_NUMBER)).isNotEqualTo(hash);
  }

  @Test
  void rotationKeepsOldValuesReadableAndFindable() {
    var old = vault(Suite.INTERNATIONAL);
    var sealed = old.seal(PURPOSE, owner, ID_NUMBER);
    var hash = old.lookup(PURPOSE, ID_NUMBER);
    var vault = vault(Suite.SM);
    assertThat(vault.outdated(sealed)).isFalse();
    vault.rotate();
    assertThat(vault.outdated(sealed)).isTrue();
    assertThat(vault.open(PURPOSE, owner, sealed)).isEqualTo(ID_NUMBER);
    assertThat(vault.lookup(PURPOSE, ID_NUMBER)).isNotEqualTo(hash);
    assertThat(vault.lookups(PURPOSE, ID_NUMBER))
        .anySatisfy(each -> assertThat(each).isEqualTo(hash))
        .anySatisfy(each -> assertThat(each).isEqualTo(vault.lookup(PURPOSE, ID_NUMBER)));
    var renewed = vault.seal(PURPOSE, owner, ID_NUMBER);
    assertThat(old.open(PURPOSE, owner, renewed)).as("a node that was up").isEqualTo(ID_NUMBER);
    assertThat(vault(Suite.SM).open(PURPOSE, owner, renewed)).isEqualTo(ID_NUMBER);
  }

  /** What the first node writes is found by the others at once, and sealed with the same key. */
  @Test
  void nodesThatWereUpUseTheKeyThatOneOfThemAdded() {
    var one = vault(Suite.INTERNATIONAL);
    var other = vault(Suite.INTERNATIONAL);
    var early = one.seal(PURPOSE, owner, ID_NUMBER);
    one.rotate();
    assertThat(other.lookups(PURPOSE, ID_NUMBER))
        .anySatisfy(hash -> assertThat(hash).isEqualTo(one.lookup(PURPOSE, ID_NUMBER)));
    assertThat(other.lookup(PURPOSE, ID_NUMBER)).isEqualTo(one.lookup(PURPOSE, ID_NUMBER));
    assertThat(other.outdated(early)).isTrue();
    assertThat(one.outdated(other.seal(PURPOSE, owner, ID_NUMBER))).isFalse();
    other.rotate();
    assertThat(one.keys()).hasSize(3).isEqualTo(other.keys());
  }

  @Test
  void platformDoesNotStartWithoutTheKeysOfItsDatabase() throws IOException {
    vault(Suite.INTERNATIONAL);
    Files.delete(directory.resolve("vault.keys"));
    assertThatThrownBy(() -> vault(Suite.INTERNATIONAL))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("第 1 号密钥");
    assertThat(directory.resolve("vault.keys")).as("none is made instead").doesNotExist();
  }

  @Test
  void platformDoesNotStartWithKeysOfAnotherInstallation() throws IOException {
    vault(Suite.INTERNATIONAL);
    Files.delete(directory.resolve("vault.keys"));
    new KeyFile(directory).add(Suite.INTERNATIONAL, 0);
    assertThatThrownBy(() -> vault(Suite.INTERNATIONAL)).isInstanceOf(CannotStart.class);
  }

  @Test
  void damagedKeyFileIsSaidClearly() throws IOException {
    vault(Suite.INTERNATIONAL);
    Files.writeString(directory.resolve("vault.keys"), "1 AES half a li");
    assertThatThrownBy(() -> vault(Suite.INTERNATIONAL))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("密钥文件读不懂");
  }

  @Test
  void nodesThatStartAtOnceShareOneKey() {
    var nodes = AtOnce.times(4, () -> vault(Suite.INTERNATIONAL));
    var sealed = nodes.getFirst().value().orElseThrow().seal(PURPOSE, owner, ID_NUMBER);
    assertThat(nodes)
        .allSatisfy(
            node ->
                assertThat(node.value().orElseThrow().open(PURPOSE, owner, sealed))
                    .isEqualTo(ID_NUMBER));
    assertThat(new KeyFile(directory).read()).hasSize(1);
  }

  @Test
  void onlyTheOwnerReadsTheKeys() throws IOException {
    vault(Suite.INTERNATIONAL);
    var permissions = Files.getPosixFilePermissions(directory.resolve("vault.keys"));
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
  }

  private Vault vault(Suite suite) {
    return new Vault(new KeyRing(new VaultProperties(directory, suite), known, Clock.systemUTC()));
  }

  private static DataSource app(TestDatabase database) {
    return new DriverManagerDataSource(database.url(), "linli_app", TestServer.PASSWORD);
  }
}
