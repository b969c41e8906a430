package org.linli.demo.town;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The matters of an invented community over ninety days: six in ten have ended long ago, the last
 * hours have many that wait. Nothing is late, and every state is there from forty matters on.
 */
public final class Matters {

  private static final Duration FIRST = Duration.ofDays(90);
  private static final Duration LATELY = Duration.ofDays(20);
  private static final Duration LAST = Duration.ofHours(60);
  private static final Duration END = Duration.ofHours(68);
  private static final Duration TODAY = Duration.ofHours(22);
  private static final int LONG_AGO_PERCENT = 60;
  private static final int UNTIL_LAST_PERCENT = 88;
  private static final int PART = 30;
  private static final LocalTime MORNING = LocalTime.of(7, 30);
  private static final int OPEN_MINUTES = 14 * 60;
  private static final int OLD = 70;

  /** By which door; fifty in a row have them all. */
  private static final List<String> SOURCES =
      List.of(
          "ONLINE",
          "ONLINE",
          "VISIT",
          "ONLINE",
          "HOTLINE",
          "ONLINE",
          "PAPER",
          "ONLINE",
          "CHAT",
          "ONLINE",
          "SURVEY",
          "ONLINE",
          "VISIT",
          "ONLINE",
          "MEETING",
          "ONLINE",
          "SUGGESTION_BOX",
          "ONLINE",
          "WISH_WALL",
          "ONLINE",
          "TERMINAL",
          "ONLINE",
          "HOTLINE",
          "ONLINE",
          "CHAT");

  private final Population population;
  private final int count;
  private final Instant now;
  private final Map<String, Home> homes = new HashMap<>();
  private final List<Person> raisers;
  private final List<Topic> topics;
  private final String property;
  private final List<Matter> told = new ArrayList<>();

  private Matters(Population population, int count, Instant now) {
    this.population = population;
    this.count = count;
    this.now = now.truncatedTo(ChronoUnit.MINUTES);
    population
        .households()
        .forEach(it -> it.members().forEach(one -> homes.put(one.reference(), it.home())));
    raisers =
        population.accounts().stream().filter(it -> homes.containsKey(it.reference())).toList();
    topics = Topic.ALL.stream().filter(it -> it.comesUpIn(population.town().type())).toList();
    property =
        population.units().stream()
            .filter(unit -> unit.kind().equals("property-company"))
            .findFirst()
            .orElse(population.units().getFirst())
            .name();
  }

  /**
   * Invents them.
   *
   * @param now all moments count back from here
   * @return in the order in which they were raised
   */
  public static List<Matter> of(Population population, int count, Instant now) {
    return new Matters(population, count, now).all();
  }

  /**
   * Cuts matters into parts that can be told one after another: no matter is merged into one of
   * another part.
   *
   * @param matters in the order in which they were raised
   */
  public static List<List<Matter>> parts(List<Matter> matters) {
    var parts = new ArrayList<List<Matter>>();
    var from = 0;
    for (var until = 1; until <= matters.size(); until++) {
      if (until == matters.size() || until - from >= PART && apart(matters, from, until)) {
        parts.add(matters.subList(from, until));
        from = until;
      }
    }
    return List.copyOf(parts);
  }

  private static boolean apart(List<Matter> matters, int from, int until) {
    var before = matters.subList(from, until).stream().map(Matter::number).toList();
    var rest = matters.subList(until, matters.size());
    var links =
        Stream.concat(
            rest.stream().map(Matter::mergedInto),
            matters.subList(from, until).stream()
                .map(Matter::mergedInto)
                .filter(into -> into >= 0 && !before.contains(into)));
    return rest.getFirst().mergedInto() < 0 && links.noneMatch(before::contains);
  }

  /** Several tellings together, in the order in which they were raised. */
  public static List<Matter> together(List<Matter> one, List<Matter> other) {
    return Stream.concat(one.stream(), other.stream())
        .sorted(Comparator.comparing(Matter::raisedAt).thenComparing(Matter::number))
        .toList();
  }

  private List<Matter> all() {
    for (var index = 0; index < count; index++) {
      told.add(matter(index));
    }
    return together(told, List.of());
  }

  private Matter matter(int index) {
    var longAgo = count * LONG_AGO_PERCENT / 100;
    var last = count * UNTIL_LAST_PERCENT / 100;
    if (index < longAgo) {
      var raised = daytime(between(FIRST, LATELY, index, longAgo));
      return matter(index, Course.longAgo(index), raised);
    }
    if (index < last) {
      var raised = daytime(between(LATELY, END, index - longAgo, last - longAgo));
      return matter(index, Course.lately(index - longAgo), raised);
    }
    var raised = between(LAST, Duration.ofMinutes(40), index - last, count - last);
    var yesterday = raised.isBefore(now.minus(TODAY));
    var course = yesterday ? Course.yesterday(index - last) : Course.today(index - last);
    return matter(index, course, raised);
  }

  private Instant between(Duration first, Duration end, int index, int of) {
    var span = first.minus(end).toMinutes();
    return now.minus(first).plus(Duration.ofMinutes(span * index / Math.max(1, of)));
  }

  /** Most people are awake; the order stays. */
  private static Instant daytime(Instant moment) {
    var here = moment.atZone(Telling.ZONE);
    var minutes = here.toLocalTime().toSecondOfDay() / 60L;
    return here.with(MORNING).plusMinutes(minutes * OPEN_MINUTES / (24 * 60)).toInstant();
  }

  private Matter matter(int index, Course course, Instant moment) {
    var chance = new Chance(Population.SEED, population.town().code(), "matter", index);
    var merged = course == Course.MERGED ? told.getLast() : null;
    var topic = merged == null ? topic(index, course) : topic(merged);
    var raiser = merged == null ? chance.one(raisers) : another(merged, chance);
    var raised =
        merged == null ? moment : verified(merged).plusSeconds(chance.between(20, 90) * 60L);
    var home = home(raiser);
    var building = merged == null ? home.building().name() : merged.building();
    var place = merged == null ? topic.place(home, population.town().type()) : merged.place();
    var telling = new Telling(topic, place, raised, now, chance);
    tell(index, course, telling, raiser, chance, merged);
    var source = SOURCES.get(index % SOURCES.size());
    var about = course.unanswered() ? "NOBODY" : about(topic, index);
    return new Matter(
        index,
        topic.category(),
        Topic.at(topic.summary(), place),
        (merged == null ? "" : "我家也是一样。") + Topic.at(topic.content(), place),
        place,
        building,
        raiser.phone(),
        raiser.name(),
        source,
        about,
        about.equals("NOBODY") && chance.percent(35),
        circumstances(course, raiser, chance),
        raised,
        telling.deeds());
  }

  private void tell(
      int index,
      Course course,
      Telling telling,
      Person raiser,
      Chance chance,
      @Nullable Matter merged) {
    var unit = chance.one(population.units()).name();
    switch (course) {
      case RAISED -> {}
      case CONTACTED -> telling.contacted();
      case VERIFIED -> supported(telling.verified(), raiser, index, chance);
      case ROUTED -> telling.verified().routed(property);
      case CLAIMED -> supported(telling.verified(), raiser, index, chance).claimed(unit);
      case IN_PROGRESS ->
          listed(supported(telling.verified(), raiser, index, chance), index).begun(unit, property);
      case PAUSED -> telling.verified().begun(unit, property).paused();
      case COMPLETED -> telling.verified().begun(unit, property).doneLately(unit);
      case CLOSED ->
          listed(supported(telling.verified(), raiser, index, chance), index)
              .begun(unit, property)
              .done(unit)
              .rated();
      case RETURNED -> telling.returned();
      case MERGED -> telling.merged(Objects.requireNonNull(merged));
      case REOPENED ->
          supported(telling.verified(), raiser, index, chance)
              .begun(unit, property)
              .done(unit)
              .reopened(unit);
      case REFUSED -> telling.verified().refused(property).completed().rated();
    }
  }

  private static Telling listed(Telling telling, int index) {
    if (index % 9 == 4) {
      return telling.listed("BASIC", "每年都有人提，应该常年有人管。");
    }
    return index % 13 == 6 ? telling.listed("LATENT", "看了几栋楼的记录才发现，不止这一家。") : telling;
  }

  private Telling supported(Telling telling, Person raiser, int index, Chance chance) {
    var verified = telling.at();
    var many = Math.min(raisers.size() / 2, index % 5 == 0 ? chance.between(4, 11) : index % 3);
    var from = chance.below(raisers.size());
    for (var each = 0; each < many; each++) {
      var person = raisers.get((from + each) % raisers.size());
      if (!person.equals(raiser)) {
        telling.joined(person, verified, 20 + each * 97);
      }
    }
    return telling;
  }

  private Topic topic(int index, Course course) {
    return switch (course) {
      case ROUTED, REFUSED -> topic(index, it -> !it.first() && !it.handler().equals("O"));
      case CLAIMED -> topic(index, it -> !it.first() && it.handler().equals("U"));
      case VERIFIED, CONTACTED -> topic(index, it -> !it.first());
      default -> topic(index, it -> true);
    };
  }

  private Topic topic(int index, Predicate<Topic> fits) {
    return Stream.iterate(index * 7, next -> next + 1)
        .map(next -> topics.get(next % topics.size()))
        .filter(fits)
        .findFirst()
        .orElseThrow();
  }

  private Topic topic(Matter like) {
    return topics.stream()
        .filter(it -> Topic.at(it.summary(), like.place()).equals(like.summary()))
        .findFirst()
        .orElseThrow();
  }

  private Person another(Matter than, Chance chance) {
    var from = chance.below(raisers.size());
    var found = raisers.get(from);
    return found.phone().equals(than.phone()) ? raisers.get((from + 1) % raisers.size()) : found;
  }

  private Home home(Person person) {
    return Objects.requireNonNull(homes.get(person.reference()));
  }

  private static Instant verified(Matter matter) {
    return matter.deeds().stream()
        .filter(deed -> deed.act() == Act.VERIFY)
        .findFirst()
        .orElseThrow()
        .at();
  }

  private static String about(Topic topic, int index) {
    if (topic.handler().equals("P") && index % 5 == 2) {
      return "PROPERTY";
    }
    return index % 29 == 11 ? "UNIT" : "NOBODY";
  }

  /** What waits for three days is of nobody who goes first. */
  private static List<String> circumstances(Course course, Person raiser, Chance chance) {
    if (course.unanswered() || !chance.percent(60)) {
      return List.of();
    }
    if (raiser.tags().contains("living-alone")) {
      return List.of("LIVING_ALONE");
    }
    if (raiser.disabled()) {
      return List.of("DISABLED");
    }
    return raiser.age() >= OLD ? List.of("ELDERLY") : List.of();
  }
}
