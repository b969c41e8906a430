package org.linli.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the holders of accounts are reached. For messages only, not for pages. */
@Component
public class AccountContacts {

  private final JdbcClient jdbc;

  AccountContacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of several accounts, in one round trip. */
  public List<Contact> of(Collection<UUID> accounts) {
    return jdbc.sql(
            """
            select account_id, display_name, phone from access.account
            where account_id = any (:accounts)
            """)
        .param("accounts", accounts.toArray(UUID[]::new))
        .query(Contact.class)
        .list();
  }

  /** Name and phone of an account. */
  public record Contact(UUID accountId, String displayName, String phone) {}
}
