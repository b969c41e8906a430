package org.linli.demo.scale;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.linli.demo.town.DemoTown;
import org.linli.demo.town.Matters;
import org.linli.demo.town.Population;

/**
 * Opens communities of province 99, which does not exist, fills their registers and writes what
 * their people asked for. A street of a hundred communities is one transaction, and a community is
 * there with its registers or not at all: what was broken off goes on where it stopped.
 */
public final class ScalePeople {

  private final Connection superuser;
  private final int communities;
  private final Instant now;
  private final CallBackDue callBack;

  /**
   * @param superuser COPY refuses tables with row security to everybody else
   * @param communities how many there are to be
   * @param now from which the moments of their matters count back
   * @param callBack until when somebody is called back who is not content
   */
  public ScalePeople(Connection superuser, int communities, Instant now, CallBackDue callBack) {
    this.superuser = superuser;
    this.communities = communities;
    this.now = now;
    this.callBack = callBack;
  }

  /** Writes what is not there yet. */
  public void write() throws SQLException {
    var areas = new ScaleAreas(superuser);
    areas.write(communities);
    var ids = areas.ids(communities);
    superuser.setAutoCommit(false);
    // Foreign keys are checked row by row, which takes longer than all the rest.
    areas.run("set session_replication_role = replica");
    for (var from = 0; from < communities; from += ScaleAreas.COMMUNITIES_A_STREET) {
      street(areas, ids, from, Math.min(from + ScaleAreas.COMMUNITIES_A_STREET, communities));
      superuser.commit();
    }
    areas.run("set session_replication_role = default");
    superuser.commit();
    superuser.setAutoCommit(true);
    areas.run("analyze");
  }

  private void street(ScaleAreas areas, List<Long> ids, int from, int until) throws SQLException {
    var copy = new PopulationCopy(superuser, callBack);
    for (var index = from; index < until; index++) {
      var town = DemoTown.ofScale(index, communities, ScaleAreas.code(index));
      if (areas.open(ids.get(index), town)) {
        var population = Population.of(town);
        var matters = DemoTown.mattersOfScale(index, communities);
        copy.write(ids.get(index), population, Matters.of(population, matters, now));
      }
    }
    copy.finish();
  }
}
