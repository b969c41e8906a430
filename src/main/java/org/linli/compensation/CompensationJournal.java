package org.linli.compensation;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.evidence.Commitment;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Component;

/** Holds a workshop for whoever changes it, and writes down what came of it, in one transaction. */
@Component
class CompensationJournal {

  private static final String KIND = "compensation.step";

  private final WorkshopRows rows;
  private final WorkshopStore store;
  private final CompensationRules rules;
  private final Evidence evidence;
  private final Clock clock;

  CompensationJournal(
      WorkshopRows rows,
      WorkshopStore store,
      CompensationRules rules,
      Evidence evidence,
      Clock clock) {
    this.rows = rows;
    this.store = store;
    this.rules = rules;
    this.evidence = evidence;
    this.clock = clock;
  }

  /** Held until the end of the transaction. */
  Workshop hold(Actor actor, UUID id) {
    return rows.hold(actor.communityId(), id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** What everybody may know, from what is there now. */
  void redraw(long communityId, UUID id) {
    rows.find(communityId, id)
        .ifPresent(
            now ->
                store.picture(
                    communityId, id, now.picture(rules.ballot(communityId, now.terms().matter()))));
  }

  void opened(Actor actor, UUID id, Commitment said) {
    write(actor, id, "OPEN", WorkshopStatus.OPEN, Map.of(), said);
  }

  void planned(Actor actor, UUID id, CostPlan plan, Commitment said) {
    write(
        actor,
        id,
        "PLAN",
        WorkshopStatus.OPEN,
        Map.of("version", String.valueOf(plan.version())),
        said);
  }

  void ended(Actor actor, Workshop workshop, WorkshopStatus status, Commitment said) {
    write(
        actor,
        workshop.terms().id(),
        "END",
        status,
        Map.of("version", String.valueOf(workshop.plan().map(CostPlan::version).orElse(0))),
        said);
  }

  private void write(
      Actor actor,
      UUID id,
      String action,
      WorkshopStatus status,
      Map<String, String> more,
      Commitment said) {
    var facts = new HashMap<>(more);
    facts.put("compensation", id.toString());
    facts.put("action", action);
    facts.put("status", status.name());
    facts.put("at", clock.instant().toString());
    facts.put("said", said.hash());
    evidence.record(actor, KIND, facts);
  }
}
