package org.linli.opinions.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The parts of the method against values that were worked out otherwise (DELIB-6). */
class MappingPartsTest {

  @Test
  void theLatestVoteCounts() {
    var log = new VoteLog();
    log.add(7, 1, Answer.DISAGREE, 5);
    log.add(7, 1, Answer.AGREE, 9);
    log.add(7, 1, Answer.PASS, 6);
    log.add(7, 2, Answer.PASS, 0);
    log.add(7, 2, Answer.DISAGREE, 0);
    var answers = new Answer[2];
    log.read(7, log.columns(new long[] {1, 2}), answers);
    assertThat(answers).containsExactly(Answer.AGREE, Answer.DISAGREE);
    assertThat(log.answers(7)).isEqualTo(2);
  }

  @Test
  void anOrderBelowZeroIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VoteLog().add(1, 1, Answer.AGREE, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VoteLog().add(1, 1, Answer.AGREE, Long.MAX_VALUE));
  }

  @Test
  void senselessOptionsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MapOptions(7, 10, 1, 10, 5, 2.33, 5, 5, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MapOptions(7, 10, 5, 10, 6, 2.33, 5, 5, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MapOptions(7, 10, 5, 10, 5, Double.NaN, 5, 5, 0));
  }

  /** The components, against products that are summed voter by voter and multiplied out. */
  @Test
  void componentsAreThoseOfTheCentredAnswers() {
    var round = Rounds.planted(31, 12, 0.7, 30, 20);
    var table = table(round);
    var found = Components.of(table, 3, Components.EXACT, 1);
    var products = products(table);
    for (var i = 0; i < 3; i++) {
      var vector = found.loadings[i];
      assertThat(dot(vector, vector)).isCloseTo(1, within(1e-9));
      var image = times(products, vector);
      for (var j = 0; j < vector.length; j++) {
        assertThat(image[j]).isCloseTo(found.strength[i] * vector[j], within(1e-4));
      }
      if (i > 0) {
        assertThat(found.strength[i]).isLessThanOrEqualTo(found.strength[i - 1]);
        assertThat(dot(vector, found.loadings[i - 1])).isCloseTo(0, within(1e-5));
      }
    }
    // None that is stronger was missed.
    var random = new Random(5);
    for (var probe = 0; probe < 200; probe++) {
      var vector = random.doubles(12, -1, 1).toArray();
      assertThat(dot(vector, times(products, vector)) / dot(vector, vector))
          .isLessThanOrEqualTo(found.strength[0] + 1e-6);
    }
  }

  /** A voter's place is the answers less the means, along the component, times the factor. */
  @Test
  void placesAreScaledByHowManyWereAnswered() {
    var table = table(Rounds.planted(32, 12, 0.5, 20, 20));
    var components = Components.of(table, 2, Components.EXACT, 1);
    var places = components.project(table);
    var rows = centred(table);
    for (var voter = 0; voter < table.voters; voter++) {
      var factor = Math.sqrt(12.0 / table.answers()[voter]);
      assertThat(places[0][voter])
          .isCloseTo(factor * dot(rows[voter], components.loadings[0]), within(1e-9));
    }
  }

  @Test
  void nothingVariesWhereAllSayTheSame() {
    var table = table(new Rounds().everybody(0, 20, 8, Answer.DISAGREE));
    assertThat(Components.of(table, 2, Components.EXACT, 1).strength).containsExactly(0, 0);
    assertThat(Chance.directions(table, 4, 1)).isZero();
  }

  @Test
  void adjustedRandIsThatOfHubertAndArabie() {
    assertThat(Rand.adjusted(new int[] {0, 0, 1, 1}, new int[] {5, 5, -2, -2})).isEqualTo(1);
    // The example of scikit-learn's documentation.
    assertThat(Rand.adjusted(new int[] {0, 0, 1, 2}, new int[] {0, 0, 1, 1}))
        .isCloseTo(0.5714, within(1e-4));
    assertThat(Rand.adjusted(new int[] {0, 0, 0, 0}, new int[] {0, 1, 2, 3})).isZero();
    assertThat(Rand.adjusted(new int[] {0, 1, 0, 1}, new int[] {0, 0, 1, 1})).isNegative();
    var random = new Random(3);
    var one = random.ints(5_000, 0, 4).toArray();
    var other = random.ints(5_000, 0, 3).toArray();
    assertThat(Rand.adjusted(one, other)).isCloseTo(0, within(0.01));
  }

  @Test
  void silhouetteIsThatOfRousseeuw() {
    var places = new double[][] {{0, 1, 10, 11}, {0, 0, 0, 0}};
    var clusters = new Clusters(new int[] {0, 0, 1, 1}, new double[][] {{0.5, 0}, {10.5, 0}});
    // Of the outer two (10.5 - 1) / 10.5, of the inner two (9.5 - 1) / 9.5.
    assertThat(Silhouette.of(places, clusters, 1).mean())
        .isCloseTo((9.5 / 10.5 + 8.5 / 9.5) / 2, within(1e-12));
  }

  @Test
  void groupsThatAreTooSmallAreDissolved() {
    var places = new double[][] {{0, 0, 0, 0, 0, 10, 10, 10, 10, 10, 100}, new double[11]};
    var clusters = Clusters.of(places, 3, 5, 1);
    assertThat(clusters.count()).isEqualTo(2);
    assertThat(Arrays.stream(clusters.sizes()).sorted()).containsExactly(5, 6);
    assertThat(Clusters.of(places, 3, 1, 1).count()).isEqualTo(3);
    assertThat(Clusters.of(places, 3, 7, 1).count()).isEqualTo(1);
  }

  @Test
  void coincidingPointsDoNotMakeMoreGroupsThanThereArePlaces() {
    var places = new double[][] {{0, 0, 0, 4, 4, 4}, {1, 1, 1, 1, 1, 1}};
    assertThat(Clusters.of(places, 5, 1, 1).count()).isEqualTo(2);
  }

  @Test
  void chanceTellsDirectionsFromNoise() {
    assertThat(Chance.directions(table(Rounds.planted(33, 30, 1, 60, 60)), 4, 1)).isEqualTo(1);
    assertThat(Chance.directions(table(Rounds.planted(34, 30, 1, 60, 60, 60)), 4, 1)).isEqualTo(2);
    assertThat(Chance.directions(table(Rounds.byLot(35, 150, 30)), 4, 1)).isZero();
  }

  private static Table table(Rounds round) {
    var log = Rounds.log(round.votes);
    return Table.of(log, log.voters(), log.statements());
  }

  private static double[][] centred(Table table) {
    var rows = new double[table.voters][table.statements()];
    for (var i = 0; i < table.statements(); i++) {
      var statement = i;
      var mean = table.mean(i);
      Table.each(table.answered[i], voter -> rows[voter][statement] -= mean);
      Table.each(table.agree[i], voter -> rows[voter][statement] += 1);
      Table.each(table.disagree[i], voter -> rows[voter][statement] -= 1);
    }
    return rows;
  }

  private static double[][] products(Table table) {
    var products = new double[table.statements()][table.statements()];
    for (var row : centred(table)) {
      for (var i = 0; i < row.length; i++) {
        for (var j = 0; j < row.length; j++) {
          products[i][j] += row[i] * row[j];
        }
      }
    }
    return products;
  }

  private static double[] times(double[][] products, double[] vector) {
    return Arrays.stream(products).mapToDouble(row -> dot(row, vector)).toArray();
  }

  private static double dot(double[] one, double[] other) {
    var sum = 0.0;
    for (var i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
