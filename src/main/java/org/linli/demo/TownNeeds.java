package org.linli.demo;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.linli.demo.town.Matter;
import org.linli.demo.town.Matters;
import org.linli.demo.town.Population;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The matters of an invented community over ninety days, part by part in the order of time; in the
 * first community the five stories and what the people one can be find are among them.
 */
@Component
@Profile("demo")
class TownNeeds {

  /** Of all three communities together. */
  static final int ALL = 400;

  private static final int SECOND = 60;
  private static final int THIRD = 40;
  private static final int WRITTEN = 66;

  private final DemoCast cast;
  private final TownTelling telling;
  private final NeedReading reading;
  private final Clock clock;

  TownNeeds(DemoCast cast, TownTelling telling, NeedReading reading, Clock clock) {
    this.cast = cast;
    this.telling = telling;
    this.reading = reading;
    this.clock = clock;
  }

  /** So many that all three communities have four hundred. */
  static int invented(int town) {
    return switch (town) {
      case 0 -> ALL - SECOND - THIRD - WRITTEN;
      case 1 -> SECOND;
      default -> THIRD;
    };
  }

  /**
   * The parts, to be filled one after another.
   *
   * @param invented how many are invented besides those that are written down
   */
  List<TownPart> parts(Population population, int invented) {
    var all = matters(population, invented);
    return Matters.parts(all).stream()
        .map(part -> part(part, sameUntil(part.getFirst(), all)))
        .toList();
  }

  /** All of them, in the order in which they were raised. */
  List<Matter> matters(Population population, int invented) {
    var now = clock.instant();
    var matters = Matters.of(population, invented, now);
    if (!population.town().code().equals(DemoData.COMMUNITY)) {
      return matters;
    }
    var days = new StoryDays(now);
    var written =
        Stream.concat(
                new FiveStories(population, days).all().stream(),
                new CastMatters(days).all().stream())
            .toList();
    return Matters.together(matters, written);
  }

  /** How often its raiser says the same until then, which people do. */
  private static int sameUntil(Matter matter, List<Matter> all) {
    return (int)
        all.subList(0, all.indexOf(matter) + 1).stream()
            .filter(it -> it.phone().equals(matter.phone()))
            .filter(it -> it.summary().equals(matter.summary()))
            .count();
  }

  private TownPart part(List<Matter> matters, int same) {
    return new TownPart() {
      @Override
      public boolean isThere(Community community, Population population) {
        var first = matters.getFirst();
        var raiser = cast.resident(first.phone(), first.name(), community);
        return reading.mine(raiser, Paging.first()).rows().stream()
                .map(NeedView::title)
                .filter(it -> it.equals(first.summary()) || first.content().startsWith(it))
                .count()
            >= same;
      }

      @Override
      public void fill(Community community, Population population) {
        telling.tell(community, population, matters);
      }
    };
  }
}
