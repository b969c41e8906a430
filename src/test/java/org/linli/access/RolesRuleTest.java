package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Community;
import org.linli.kernel.Permission;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.linli.testing.Declared;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.linli.web.Members;
import org.springframework.beans.factory.annotation.Autowired;

/** Roles are data; the data and the permissions in the code agree. */
@IntegrationTest
class RolesRuleTest {

  @Autowired private Rules rules;
  @Autowired private RoleRules grants;
  @Autowired private Town town;
  @Autowired private Members members;

  @Test
  void everyGrantedPermissionExists() {
    assertThat(roles().stream().flatMap(role -> rule().texts(role).stream()))
        .isSubsetOf(permissions());
  }

  @Test
  void everyPermissionIsGrantedToSomeRole() {
    assertThat(
            roles().stream()
                .flatMap(role -> rule().texts(role).stream())
                .collect(Collectors.toSet()))
        .containsAll(permissions());
  }

  @Test
  void permissionIsNamedAfterItsModule() {
    for (var permission : Declared.constants(Permission.class)) {
      assertThat(permission.code())
          .startsWith(permission.getClass().getPackageName().split("\\.")[2] + ":")
          .matches("[a-z]+:[a-z-]+");
    }
    assertThat(permissions()).doesNotHaveDuplicates();
  }

  @Test
  void rolesThatTheCodeGivesExist() {
    assertThat(roles())
        .contains(AccountManagement.RESIDENT, AccountManagement.ADMINISTRATOR)
        .containsAll(grants.ofCommunities())
        .containsAll(grants.above());
  }

  @Test
  void roleHoldsInItsAreaAndBelowOnly() {
    var community = town.newCommunity();
    var worker = town.newAccount();
    town.grant(worker, community, "community-worker");
    var administrator = town.newAccount();
    town.grant(administrator, Community.ROOT, "administrator");

    assertThat(permissions(worker, community)).contains("needs:verify");
    assertThat(permissions(worker, town.newCommunity())).isEmpty();
    assertThat(permissions(worker, Community.ROOT)).isEmpty();
    assertThat(permissions(administrator, Community.ROOT)).contains("directory:manage-areas");
    assertThat(permissions(administrator, community)).contains("access:manage-members");
  }

  @Test
  void unknownRoleAllowsNothing() {
    var community = town.newCommunity();
    var account = town.newAccount();
    town.grant(account, community, "emperor");
    assertThat(permissions(account, community)).isEmpty();
  }

  @Test
  void severalRolesAddUp() {
    var community = town.newCommunity();
    var account = town.newAccount();
    town.grant(account, community, "resident");
    town.grant(account, community, "community-worker");
    assertThat(permissions(account, community)).contains("evaluation:rate", "needs:verify");
  }

  private Set<String> permissions(UUID account, Community community) {
    return members.grants(members.find(account).orElseThrow(), community).permissions();
  }

  private Rule rule() {
    return rules.inForce("access/roles", "420102003004", LocalDate.of(2099, 1, 1));
  }

  private List<String> roles() {
    return rule().values().keySet().stream()
        .filter(key -> !List.of("source", "confidence", "area").contains(key))
        .toList();
  }

  private static List<String> permissions() {
    return Declared.constants(Permission.class).stream().map(Permission::code).toList();
  }
}
