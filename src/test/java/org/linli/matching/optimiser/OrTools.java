package org.linli.matching.optimiser;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Arrays;
import org.linli.matching.optimiser.Optimiser.Flow;
import org.linli.matching.optimiser.Optimiser.Flows;

/** The flow by OR-Tools, on the same graph, to compare ours with. */
public final class OrTools implements Flows {

  /** Loads the program, which is there for Linux on x86-64. */
  public OrTools() {
    Loader.loadNativeLibraries();
  }

  @Override
  public Flow most(Pairing pairing) {
    var flow = new MinCostFlow();
    var needs = pairing.needs();
    var slots = pairing.slots();
    var sink = needs + slots + pairing.resources();
    for (var need = 0; need < needs; need++) {
      flow.setNodeSupply(need, pairing.quantity()[need]);
      for (var arc = pairing.first()[need]; arc < pairing.first()[need + 1]; arc++) {
        flow.addArcWithCapacityAndUnitCost(
            need, needs + pairing.slot()[arc], pairing.quantity()[need], -pairing.value()[arc]);
      }
    }
    for (var slot = 0; slot < slots; slot++) {
      flow.addArcWithCapacityAndUnitCost(
          needs + slot, needs + slots + pairing.resource()[slot], pairing.capacity()[slot], 0);
    }
    var total = Arrays.stream(pairing.quantity()).sum();
    for (var resource = needs + slots; resource < sink; resource++) {
      flow.addArcWithCapacityAndUnitCost(resource, sink, 1, -pairing.wake());
      flow.addArcWithCapacityAndUnitCost(resource, sink, total, 0);
    }
    for (var need = 0; need < needs; need++) {
      flow.addArcWithCapacityAndUnitCost(need, sink, pairing.quantity()[need], 0);
    }
    flow.setNodeSupply(sink, -total);
    if (flow.solve() != MinCostFlowBase.Status.OPTIMAL) {
      throw new IllegalStateException("OR-Tools found no optimum");
    }
    var served = new int[pairing.arcs()];
    for (var arc = 0; arc < served.length; arc++) {
      served[arc] = (int) flow.getFlow(arc);
    }
    return new Flow(served, -flow.getOptimalCost());
  }
}
