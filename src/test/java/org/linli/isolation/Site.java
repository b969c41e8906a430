package org.linli.isolation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.linli.directory.people.RegisterBuilder;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedStatus;
import org.linli.testing.NeedBuilder;
import org.linli.testing.Town;

/**
 * A community with somebody in every role, whose every text carries a mark.
 *
 * @param pool the needs at hand, one a status
 * @param registers makes what the registers of people hold
 * @param register what they hold now, made when it is asked for
 * @param privateMark stands in everything that only its own may read
 * @param publicMark stands in what it published
 */
record Site(
    Community community,
    Map<String, Actor> people,
    NeedBuilder needs,
    Map<NeedStatus, ShortNumber> pool,
    RegisterBuilder registers,
    AtomicReference<RegisterBuilder.@Nullable Made> register,
    String privateMark,
    String publicMark) {

  static Site found(
      Town town, NeedBuilder needs, RegisterBuilder registers, List<String> roles, String mark) {
    var community = town.newCommunity();
    var people = new LinkedHashMap<String, Actor>();
    roles.forEach(role -> people.put(role, town.actor(community, role)));
    var privateMark = "私密" + mark;
    var publicMark = "公示" + mark;
    town.newUnit(community, privateMark + "单位");
    return new Site(
        community,
        people,
        needs.saying(privateMark + "原话", publicMark, privateMark + "称呼"),
        new EnumMap<>(NeedStatus.class),
        registers,
        new AtomicReference<>(),
        privateMark,
        publicMark);
  }

  /** A need of a status; its raiser, worker and unit are this site's people. */
  ShortNumber need(NeedStatus status) {
    return pool.computeIfAbsent(
        status,
        wanted ->
            needs.in(wanted, person("resident"), person("community-worker"), person("liaison")));
  }

  /** After a command succeeded: its need is of another status now, so take fresh ones. */
  void refresh() {
    pool.clear();
    register.set(null);
  }

  /** One of everything that the registers of people hold. */
  RegisterBuilder.Made registered() {
    var made = register.get();
    if (made == null) {
      made = registers.fill(person("community-worker"), privateMark);
      register.set(made);
    }
    return made;
  }

  Actor person(String role) {
    return Objects.requireNonNull(people.get(role), role);
  }
}
