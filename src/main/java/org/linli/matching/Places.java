package org.linli.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.resources.ResourceKind;
import org.linli.resources.ResourceView;
import org.linli.resources.Slot;

/** Where needs can go: each time of each resource, and how much it is good for. */
final class Places {

  private final List<Place> all = new ArrayList<>();
  private final List<ResourceView> resources = new ArrayList<>();
  private final Map<UUID, List<Integer>> of = new HashMap<>();
  private final Map<Integer, Integer> taken = new HashMap<>();

  Places(List<Candidate> candidates) {
    candidates.forEach(candidate -> add(candidate.resource()));
  }

  /** A resource without times is good for what it holds, once. */
  private void add(ResourceView resource) {
    var mine = new ArrayList<Integer>();
    var slots = resource.what().slots().all();
    for (var index = 0; index < Math.max(1, slots.size()); index++) {
      mine.add(all.size());
      var slot = slots.isEmpty() ? Optional.<Slot>empty() : Optional.of(slots.get(index));
      all.add(new Place(resources.size(), slot, holds(resource)));
    }
    resources.add(resource);
    of.put(resource.id(), mine);
  }

  /** How much at a time: of a room one, of things and people as many as there are. */
  private static int holds(ResourceView resource) {
    return counted(resource.what().kind()) ? resource.what().capacity().orElse(1) : 1;
  }

  /** Whether something can have a part of it, and others the rest. */
  static boolean counted(ResourceKind kind) {
    return kind == ResourceKind.EQUIPMENT
        || kind == ResourceKind.PEOPLE
        || kind == ResourceKind.SERVICE;
  }

  /** So much less is left of it. What is not there any more is not missed. */
  void take(Proposal proposal) {
    at(proposal).forEach(place -> taken.merge(place, proposal.amount(), Integer::sum));
  }

  /** Whether the resource is listed and still has that time. */
  boolean has(Proposal proposal) {
    return !at(proposal).isEmpty();
  }

  private List<Integer> at(Proposal proposal) {
    return of(proposal.resource()).stream()
        .filter(place -> all.get(place).slot().equals(proposal.slot()))
        .toList();
  }

  /** Places of a resource by their number, the first of the week first. */
  List<Integer> of(UUID resource) {
    return of.getOrDefault(resource, List.of());
  }

  int left(int place) {
    return Math.max(0, all.get(place).holds() - taken.getOrDefault(place, 0));
  }

  /** Whether a resource is good for one more. */
  boolean free(UUID resource) {
    return of(resource).stream().anyMatch(place -> left(place) > 0);
  }

  /** How much of a resource goes to needs. */
  int used(UUID resource) {
    return of(resource).stream().mapToInt(place -> taken.getOrDefault(place, 0)).sum();
  }

  Optional<Slot> slot(int place) {
    return all.get(place).slot();
  }

  ResourceView resource(int place) {
    return resources.get(all.get(place).resource());
  }

  int[] capacities() {
    var capacities = new int[all.size()];
    for (var place = 0; place < capacities.length; place++) {
      capacities[place] = left(place);
    }
    return capacities;
  }

  int[] resourceOfEach() {
    return all.stream().mapToInt(Place::resource).toArray();
  }

  List<ResourceView> resources() {
    return resources;
  }

  /** A time of a resource, and how much it is good for. */
  private record Place(int resource, Optional<Slot> slot, int holds) {}
}
