package org.linli.evidence.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;

/** SUP-2: who is drawn follows from the numbers alone, as RFC 3797 says. */
class LotsTest {

  private static final Balls SIX = new Balls(6, 1, 33, false);

  /** Section 6 of the RFC; the only place where MD5 is used. */
  @Test
  void theSampleOfTheRfcComesOut() {
    var lots = new Lots("MD5", "9319./2.5.8.10.12./9.18.26.34.41.45./");
    assertThat(lots.take(people(25), 10))
        .extracting(Lots.Taken::number)
        .containsExactly(17, 7, 2, 16, 25, 23, 8, 24, 19, 13);
  }

  /** {@code printf '\x00\x01%s\x00\x01' '2.5.8.10.12.26./' | sha256sum} by another program. */
  @Test
  void aLotIsTheSha256OfIndexKeyAndIndex() {
    var lots = new Lots("2.5.8.10.12.26./");
    lots.next(BigInteger.TEN);
    var second = lots.next(BigInteger.TEN);
    assertThat(second.index()).isOne();
    assertThat(second.hash())
        .isEqualTo("8e75b7f69705dbbc9a1e9ba834d9bbfa264b1746ac686716e1d76a03045a1238");
    assertThat(second.rest()).isEqualTo(new BigInteger(second.hash(), 16).mod(BigInteger.TEN));
  }

  @Test
  void nobodyIsDrawnTwiceAndWeightsAreTickets() {
    assertThat(new Lots("all").take(people(40), 40))
        .extracting(Lots.Taken::number)
        .doesNotHaveDuplicates()
        .hasSize(40);
    var tickets = new LinkedHashMap<>(Map.of(1, 1));
    tickets.put(2, 9);
    var first = new TreeMap<Integer, Integer>();
    for (var each = 0; each < 2000; each++) {
      first.merge(new Lots("w" + each).take(tickets, 1).getFirst().number(), 1, Integer::sum);
    }
    assertThat(first.get(1)).isBetween(150, 250);
  }

  @Test
  void numbersAreReadAsPeopleTypeThem() {
    assertThat(SIX.read("０８，26、2 5-10;12")).containsExactly(2, 5, 8, 10, 12, 26);
    assertThat(Balls.key(SIX.read("26 2 5 10 12 8"))).isEqualTo("2.5.8.10.12.26./");
    assertThat(new Balls(5, 0, 9, true).read("3 3 0 9 1")).containsExactly(3, 3, 0, 9, 1);
    assertThat(SIX.outcomes()).isEqualTo(1_107_568);
    assertThat(new Balls(5, 0, 9, true).outcomes()).isEqualTo(100_000);
    assertThat(refusal("1 2 3 4 5")).isEqualTo(DrawError.HOW_MANY_NUMBERS);
    assertThat(refusal("1 2 3 4 5 34")).isEqualTo(DrawError.NO_SUCH_BALL);
    assertThat(refusal("1 2 3 4 5 99999999999")).isEqualTo(DrawError.NO_SUCH_BALL);
    assertThat(refusal("1 2 3 4 5 5")).isEqualTo(DrawError.SAME_BALL);
  }

  private static ErrorCode refusal(String typed) {
    return catchThrowableOfType(Invalid.class, () -> SIX.read(typed)).errors().getFirst().code();
  }

  private static Map<Integer, Integer> people(int many) {
    var people = new LinkedHashMap<Integer, Integer>();
    IntStream.rangeClosed(1, many).forEach(number -> people.put(number, 1));
    return people;
  }

  static List<Entry> entries(List<Map<String, String>> traits) {
    return IntStream.range(0, traits.size())
        .mapToObj(it -> new Entry(it + 1, 1, "hash" + it, "", traits.get(it)))
        .toList();
  }
}
