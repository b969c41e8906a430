package org.linli.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.FundBuilder.fen;
import static org.linli.testing.Refusals.assertRefused;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.testing.FundBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** FUND-1: the subsidy by certified heads comes in two parts, and what is left is carried on. */
@IntegrationTest
class SubsidyTest {

  @Autowired private SubsidyManagement subsidies;
  @Autowired private FundReading funds;
  @Autowired private FundBuilder aFund;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  private Actor secretary;
  private UUID fund;

  @BeforeEach
  void settle() {
    Community community = town.newCommunity();
    secretary = town.actor(community, "community-secretary");
    fund =
        aFund.fund(secretary, town.newUnit(community, "居委会"), town.newUnit(community, "监督"), "补助");
  }

  @Test
  void theShareOfEachPartIsExactHoweverOftenMoneyComes() {
    var id = subsidies.certify(secretary, fund, heads("2026", "3001"));
    assertThat(only().due()).isEqualTo(fen("150050"));
    assertRefused(
        FundError.YEAR_TAKEN, () -> subsidies.certify(secretary, fund, heads("2026", "1")));
    for (var part : new String[] {"0.01", "0.02", "0.05", "150049.92"}) {
      receive(id, part);
    }
    assertThat(left())
        .containsEntry("2026 年补助的基本经费", fen("105035"))
        .containsEntry("2026 年补助的专项经费", fen("45015"));
    assertThat(only().open()).isZero();
  }

  @Test
  void headsAreCorrectedAfterTheYearAndWhatIsLeftIsCarriedOn() {
    var id = subsidies.certify(secretary, fund, heads("2026", "100"));
    receive(id, "5000");
    assertRefused(FundError.YEAR_GOES_ON, () -> subsidies.carry(secretary, id));
    clock.advance(Duration.ofDays(200));
    subsidies.correct(secretary, id, new CorrectHeads("110", "普查后多了 10 人"));
    assertThat(only().open()).isEqualTo(fen("500"));
    var line = aFund.line(secretary, fund, "501.00", "区财政局", "补助");
    var more = new ReceiveSubsidy(id.toString());
    assertRefused(FundError.LINE_AMOUNT, () -> subsidies.receive(secretary, line, more));
    receive(id, "500");
    assertThat(subsidies.carry(secretary, id)).isEqualTo(fen("5500"));
    assertThat(subsidies.carry(secretary, id)).isZero();
    assertThat(left())
        .containsEntry("2027 年补助的基本经费", fen("3850"))
        .containsEntry("2027 年补助的专项经费", fen("1650"));
    subsidies.correct(secretary, id, new CorrectHeads("90", "重复登记"));
    assertThat(only().open()).as("more came than is due").isEqualTo(-fen("1000"));
  }

  private void receive(UUID id, String yuan) {
    var line = aFund.line(secretary, fund, yuan, "区财政局", "补助");
    subsidies.receive(secretary, line, new ReceiveSubsidy(id.toString()));
  }

  private SubsidyView only() {
    return subsidies.list(secretary.scope()).getFirst();
  }

  private Map<String, Long> left() {
    return funds.show(secretary.scope(), fund).earmarks().stream()
        .collect(Collectors.toMap(EarmarkView::title, EarmarkView::left));
  }

  private static CertifyHeads heads(String year, String heads) {
    return new CertifyHeads(year, heads, "区财政局", "2026-03-01");
  }
}
