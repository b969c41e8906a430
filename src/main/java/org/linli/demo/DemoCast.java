package org.linli.demo;

import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Channel;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.web.Members;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives the people of the demonstration their accounts and lets them act. */
@Component
@Profile("demo")
class DemoCast {

  private final AccountManagement accounts;
  private final Members members;

  DemoCast(AccountManagement accounts, Members members) {
    this.accounts = accounts;
    this.members = members;
  }

  /** The account of one of the people. */
  UUID account(DemoPerson person) {
    return accounts.enter(person.phone(), person.displayName(), Optional.empty());
  }

  boolean plays(DemoPerson person) {
    return !members.find(account(person)).orElseThrow().roles().isEmpty();
  }

  void casts(DemoPerson person, Community community, Optional<UUID> unit) {
    accounts.grant(account(person), community.id(), person.role(), unit);
  }

  /** Gives them a seat in the council, which approves payments for residents and units. */
  void sits(DemoPerson person, Community community) {
    accounts.grant(account(person), community.id(), "council-member", Optional.empty());
  }

  /** Lets them see everything large, as they chose. */
  void seesLarge(DemoPerson person) {
    members.chooseElder(account(person), true);
  }

  Actor actor(DemoPerson person, Community community) {
    return actor(account(person), community);
  }

  /** A resident who only has a phone. */
  Actor resident(String phone, String name, Community community) {
    return actor(accounts.enter(phone, name, Optional.of(community)), community);
  }

  /** Somebody of the staff who is not there to be played. */
  Actor staff(String phone, String name, String role, Community community) {
    var account = accounts.enter(phone, name, Optional.empty());
    if (members.find(account).orElseThrow().roles().isEmpty()) {
      accounts.grant(account, community.id(), role, Optional.empty());
    }
    return actor(account, community);
  }

  /** Somebody who speaks for a unit and is not there to be played. */
  Actor speaker(String phone, String name, String role, Community community, UUID unit) {
    var account = accounts.enter(phone, name, Optional.empty());
    if (members.find(account).orElseThrow().roles().isEmpty()) {
      accounts.grant(account, community.id(), role, Optional.of(unit));
    }
    return actor(account, community);
  }

  /** Gives somebody of the register an account. */
  void joins(String phone, String name, Community community) {
    accounts.enter(phone, name, Optional.of(community));
  }

  private Actor actor(UUID accountId, Community community) {
    var member = members.find(accountId).orElseThrow();
    return new Actor(
        accountId,
        Scope.of(community.id()),
        Channel.SYSTEM,
        Optional.empty(),
        members.grants(member, community));
  }
}
