package org.linli.directory.people;

import java.util.UUID;
import org.linli.access.residents.ConfirmResident;
import org.linli.access.residents.ResidentManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Assurance;
import org.linli.kernel.Community;
import org.linli.testing.Town;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes residents whose account is confirmed to be a person's of the register. */
@TestComponent
public class Known {

  private final Town town;
  private final ResidentManagement residents;
  private final JdbcClient jdbc;

  Known(Town town, ResidentManagement residents, JdbcClient jdbc) {
    this.town = town;
    this.residents = residents;
    this.jdbc = jdbc;
  }

  /** A resident whose household the worker confirmed. */
  public Actor as(Actor worker, Community community, UUID person) {
    return as(worker, community, person, Assurance.HOUSEHOLD);
  }

  /** A resident whom the worker knows as surely as this. */
  public Actor as(Actor worker, Community community, UUID person, Assurance level) {
    var resident = town.actor(community, "resident");
    confirm(worker, resident, person, level);
    return town.actor(resident.accountId(), community);
  }

  /** Another person who shares the resident's phone, for instance. */
  public void confirm(Actor worker, Actor resident, UUID person) {
    confirm(worker, resident, person, Assurance.HOUSEHOLD);
  }

  /** The same for somebody whom the worker knows as surely as this. */
  public void confirm(Actor worker, Actor resident, UUID person, Assurance level) {
    var phone =
        jdbc.sql("select phone from access.account where account_id = ?")
            .param(resident.accountId())
            .query(String.class)
            .single();
    residents.confirm(worker, person, new ConfirmResident(phone, level));
  }
}
