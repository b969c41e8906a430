package org.linli.directory.people;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.linli.directory.imports.RegisterFiles;
import org.linli.kernel.Scope;
import org.linli.platform.NightlyJob;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets files and former values of imports that can no longer be undone, and seals numbers again
 * whose key was replaced, community by community.
 */
@Component
class PeopleNight implements NightlyJob {

  private final RegisterFiles imports;
  private final Persons persons;
  private final Documents documents;
  private final PeopleRegister register;
  private final Vault vault;
  private final TransactionTemplate transaction;

  PeopleNight(
      RegisterFiles imports,
      Persons persons,
      Documents documents,
      PeopleRegister register,
      Vault vault,
      PlatformTransactionManager transactions) {
    this.imports = imports;
    this.persons = persons;
    this.documents = documents;
    this.register = register;
    this.vault = vault;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String name() {
    return "directory.people-night";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(3, 20);
  }

  @Override
  public void run() {
    for (var community : register.communities()) {
      Scope.in(Scope.of(community), () -> transaction.execute(status -> tidy(community)));
    }
  }

  private boolean tidy(long community) {
    imports.forget(Scope.of(community));
    var again = new ArrayList<Person>();
    for (var person : persons.all(community)) {
      var document = person.document();
      if (document != null && vault.outdated(Documents.bytes(document.sealed()))) {
        again.add(person.sealed(documents.again(person.id(), document)));
      }
    }
    if (!again.isEmpty()) {
      register.change(community);
      persons.update(community, List.copyOf(again));
    }
    return true;
  }
}
