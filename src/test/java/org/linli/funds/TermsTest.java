package org.linli.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Scope;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * FUND-11, FUND-12: plans stand beside the band of the rule, agreements are public with their
 * terms.
 */
@IntegrationTest
class TermsTest {

  @Autowired private TermsManagement terms;
  @Autowired private Town town;

  private Community community;
  private Actor secretary;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    secretary = town.actor(community, "community-secretary");
  }

  @ParameterizedTest
  @CsvSource({
    "2999, 150000, 200000",
    "3000, 300000, 500000",
    "8000, 300000, 500000",
    "8001, 500000, 800000"
  })
  void outsideTheBandSomebodySaysWhy(String households, long least, long most) {
    plan(households, least, "");
    plan(households, most, "");
    for (var outside : new long[] {least - 1, most + 1}) {
      var refused = catchThrowableOfType(Invalid.class, () -> plan(households, outside, ""));
      assertThat(refused.errors().getFirst().code()).isEqualTo(FundError.OUTSIDE_BAND);
    }
    plan(households, most + 1, "老旧小区多");
    var plans = terms.terms(Scope.publicOf(community.id())).plans();
    assertThat(plans).hasSize(1);
    assertThat(plans.getFirst().inside()).isFalse();
    assertThat(plans.getFirst().note()).isEqualTo("老旧小区多");
  }

  private void plan(String households, long yuan, String note) {
    terms.plan(secretary, new PlanYear("2027", households, String.valueOf(yuan), note));
  }

  @Test
  void anAgreementIsPublicWithWhatThePartnerGets() {
    terms.agree(secretary, agreement("2026-09-01", "2027-08-31"));
    var shown = terms.terms(Scope.publicOf(community.id())).agreements().getFirst();
    assertThat(shown.inReturn()).isEqualTo("活动室冠名一年");
    assertThat(shown.fen()).isEqualTo(2_000_000);
    assertThat(field(() -> agreement("2026-09-01", "2026-08-31"))).isEqualTo("agreedUntil");
    var resident = town.actor(community, "resident");
    assertRefused(
        KernelError.FORBIDDEN, () -> terms.agree(resident, agreement("2026-09-01", "2027-08-31")));
  }

  private static MakeAgreement agreement(String from, String until) {
    return new MakeAgreement("SPONSORSHIP", "活动室", "某超市", "2万", from, until, "每季度付一次", "活动室冠名一年");
  }
}
