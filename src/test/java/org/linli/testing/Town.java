package org.linli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.linli.access.AccountManagement;
import org.linli.directory.AreaManagement;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.OpenCommunity;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.RegisterOrganization;
import org.linli.kernel.Actor;
import org.linli.kernel.Channel;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.web.Members;
import org.linli.web.Strength;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Makes communities with people in them, through the product's own facades. Every community and
 * every phone is new, so tests in one context do not meet.
 */
public final class Town {

  /** Streets above this number are not in the sample. */
  private static final int FIRST_STREET = 900;

  private static final int LAST_STREET = 999;

  public static final Set<String> OF_A_UNIT =
      Set.of(
          "liaison",
          "social-organization",
          "owners-committee",
          "property-company",
          "department-officer",
          "partner-unit");

  private static final AtomicLong PHONES = new AtomicLong(13_000_000_000L);

  private final AreaManagement areas;
  private final CommunityDirectory communities;
  private final OrganizationManagement organizations;
  private final AccountManagement accounts;
  private final Members members;
  private int opened;
  private final AtomicInteger streets = new AtomicInteger();

  public Town(
      AreaManagement areas,
      CommunityDirectory communities,
      OrganizationManagement organizations,
      AccountManagement accounts,
      Members members) {
    this.areas = areas;
    this.communities = communities;
    this.organizations = organizations;
    this.accounts = accounts;
    this.members = members;
  }

  /** Opens a new community of a street of its own in the sample district. */
  public synchronized Community newCommunity() {
    var administrator = actor(Community.ROOT, "administrator");
    if (opened == 0) {
      load(administrator, new ClassPathResource("demo/areas.csv"));
    }
    var street = "420102" + (FIRST_STREET + opened / 900);
    var code = street + "%03d".formatted(1 + opened++ % 900);
    var rows =
        "code,name,parent\n%s,新街,420102\n%s,新社区 %d,%s\n".formatted(street, code, opened, street);
    load(administrator, new ByteArrayResource(rows.getBytes(StandardCharsets.UTF_8)));
    areas.open(administrator, new OpenCommunity(code, "试", "02700000000"));
    return communities.byCode(code).orElseThrow();
  }

  /** Opens another community of the same street. */
  public void newNeighbourOf(Community community) {
    var administrator = actor(Community.ROOT, "administrator");
    var street = community.code().substring(0, 9);
    var row = "code,name,parent\n%s900,近邻社区,%s\n".formatted(street, street);
    load(administrator, new ByteArrayResource(row.getBytes(StandardCharsets.UTF_8)));
    areas.open(administrator, new OpenCommunity(street + "900", "近", "02700000002"));
  }

  /** Opens communities of one street, in which there are no others. */
  public List<Community> newStreet(int count) {
    newCommunity();
    var street = "420102" + (LAST_STREET - streets.getAndIncrement());
    var administrator = actor(Community.ROOT, "administrator");
    var rows = new StringBuilder("code,name,parent\n%s,邻街,420102\n".formatted(street));
    var codes =
        IntStream.rangeClosed(1, count).mapToObj(each -> street + "%03d".formatted(each)).toList();
    codes.forEach(code -> rows.append(code + ",邻社区" + code.substring(9) + "," + street + "\n"));
    load(administrator, new ByteArrayResource(rows.toString().getBytes(StandardCharsets.UTF_8)));
    codes.forEach(code -> areas.open(administrator, new OpenCommunity(code, "邻", "02700000001")));
    return codes.stream().map(code -> communities.byCode(code).orElseThrow()).toList();
  }

  private void load(Actor administrator, InputStreamSource csv) {
    try {
      areas.importAreas(administrator, "areas.csv", csv, false);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A new account with one role; a liaison gets a unit of its own. */
  public Actor actor(Community community, String role) {
    var account = newAccount();
    grant(account, community, role);
    return actor(account, community);
  }

  /** A new account with all of these roles; with one unit, because nobody speaks for two. */
  public Actor everybodyInOne(Community community, List<String> roles) {
    var account = newAccount();
    roles.stream()
        .filter(role -> role.equals("liaison") || !OF_A_UNIT.contains(role))
        .forEach(role -> grant(account, community, role));
    return actor(account, community);
  }

  /** A new account that belongs nowhere. */
  public UUID newAccount() {
    return accounts.enter(nextPhone(), "测试人", Optional.empty());
  }

  public static String nextPhone() {
    return String.valueOf(PHONES.incrementAndGet());
  }

  public void grant(UUID account, Community community, String role) {
    var unit =
        OF_A_UNIT.contains(role)
            ? Optional.of(newUnit(community, role, "单位 " + UUID.randomUUID()))
            : Optional.<UUID>empty();
    accounts.grant(account, community.id(), role, unit);
  }

  /** Gives a role to the account of a phone. */
  public void grantByPhone(String phone, Community community, String role) {
    grant(accounts.enter(phone, "测试人", Optional.empty()), community, role);
  }

  /** A session in which the account logged in with two factors. */
  public static Authentication token(UUID account) {
    return UsernamePasswordAuthenticationToken.authenticated(
        account, null, List.of(Strength.TWO_FACTORS));
  }

  /** An account as an actor in a community. */
  public Actor actor(UUID account, Community community) {
    var member = members.find(account).orElseThrow();
    return new Actor(
        account,
        Scope.of(community.id()),
        Channel.WEB,
        Optional.empty(),
        members.grants(member, community));
  }

  public UUID newUnit(Community community, String name) {
    return newUnit(community, "liaison", name);
  }

  private UUID newUnit(Community community, String role, String name) {
    var kind = role.equals("department-officer") ? "department" : "resident-unit";
    return organizations.register(
        actor(community, "community-worker"), new RegisterOrganization(name, kind));
  }
}
