package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.linli.kernel.Refused;
import org.linli.needs.NeedPermission;
import org.linli.testing.IntegrationTest;
import org.linli.testing.StatementProbe;
import org.linli.testing.Town;
import org.linli.web.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Speed: once the member of a request is known, what they may do costs no SQL. */
@IntegrationTest
@Import(StatementProbe.class)
class PermissionCheckTest {

  @Autowired private Members members;
  @Autowired private Town town;

  @Test
  void cachedPermissionCheckCostsNoSql() throws Exception {
    var community = town.newCommunity();
    var actor = town.actor(community, "resident");
    var member = members.find(actor.accountId()).orElseThrow();
    var seen =
        StatementProbe.of(
            () -> {
              var grants = members.grants(member, community);
              assertThat(grants.permissions()).contains(NeedPermission.RAISE.code());
              actor.require(NeedPermission.RAISE);
              assertThatThrownBy(() -> actor.require(NeedPermission.VERIFY))
                  .isInstanceOf(Refused.class);
            });
    assertThat(seen).isEmpty();
  }

  @Test
  void memberIsReadInOneRoundTrip() throws Exception {
    var account = town.actor(town.newCommunity(), "resident").accountId();
    assertThat(StatementProbe.of(() -> members.find(account))).hasSize(1);
  }
}
