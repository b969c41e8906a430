package org.linli.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Refusals.assertRefused;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FUND-4: amounts as people type them. */
class AmountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "YUAN|1,234.5元|123450|¥1,234.50",
        "YUAN|１，２３４．５０|123450|¥1,234.50",
        "YUAN|￥ 18000|1800000|¥18,000.00",
        "YUAN|0.01|1|¥0.01",
        "YUAN|3.5万元|3500000|¥35,000.00",
        "YUAN|3.25678万|3256780|¥32,567.80",
        "YUAN|9999999999999.99|999999999999999|¥9,999,999,999,999.99",
        "HOURS|1.5小时|90|1:30",
        "HOURS|1小时30分钟|90|1:30",
        "HOURS|90分钟|90|1:30",
        "HOURS|2|120|2:00",
        "POINTS|1,200分|1200|1,200",
      })
  void areReadAndShown(Unit unit, String typed, long value, String shown) {
    var amount = Amount.parse(unit, typed);
    assertThat(amount).isEqualTo(new Amount(unit, value)).hasToString(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "YUAN|1.234|TOO_FINE",
        "YUAN|1.230元|TOO_FINE",
        "YUAN|0.0000001万|TOO_FINE",
        "HOURS|0.01|TOO_FINE",
        "POINTS|1.5|TOO_FINE",
        "YUAN|-5|NEGATIVE",
        "YUAN|－５元|NEGATIVE",
        "YUAN|(5.00)|NEGATIVE",
        "YUAN|1000000000000000|TOO_LARGE",
        "POINTS|1000000000000000|TOO_LARGE",
        "YUAN|10000000000000|TOO_LARGE",
        "YUAN|0.00|NOTHING",
        "YUAN|1,23|NOT_AN_AMOUNT",
        "YUAN|12,34.5|NOT_AN_AMOUNT",
        "YUAN|一百元|NOT_AN_AMOUNT",
        "YUAN|1e5|NOT_AN_AMOUNT",
        "HOURS|1.50分|NOT_AN_AMOUNT",
        "POINTS|99999999999999999999999999999999999999999999|NOT_AN_AMOUNT",
      })
  void areRefusedWithTheReason(Unit unit, String typed, LedgerError wrong) {
    assertRefused(wrong, () -> Amount.parse(unit, typed));
  }
}
