package org.linli.access.residents;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.access.AccountContacts;
import org.linli.directory.people.TaggedPersons;
import org.linli.kernel.Scope;
import org.linli.notice.Recipients;
import org.springframework.stereotype.Component;

/**
 * Tells notices whom accounts belong to. Somebody is called if one of the persons of the register
 * whom the account is confirmed to be is in a special group that is called.
 */
@Component
class NoticeRecipients implements Recipients {

  private final AccountContacts contacts;
  private final Residencies residencies;
  private final TaggedPersons tagged;

  NoticeRecipients(AccountContacts contacts, Residencies residencies, TaggedPersons tagged) {
    this.contacts = contacts;
    this.residencies = residencies;
    this.tagged = tagged;
  }

  @Override
  public Map<UUID, Addressee> find(Collection<UUID> accounts) {
    return contacts.of(accounts).stream()
        .collect(
            Collectors.toMap(
                AccountContacts.Contact::accountId,
                contact -> new Addressee(contact.displayName(), contact.phone())));
  }

  @Override
  public Set<UUID> called(Scope scope, Collection<UUID> accounts, Collection<String> tags) {
    var persons = residencies.persons(scope.communityId(), accounts);
    var called = tagged.among(scope, persons.keySet(), tags);
    return called.stream()
        .flatMap(person -> persons.getOrDefault(person, Set.of()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
