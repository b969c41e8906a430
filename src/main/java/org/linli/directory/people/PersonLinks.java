package org.linli.directory.people;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.web.MenuItem;

/** Where another module lets staff go on from a person's page; lower modules need not know it. */
public interface PersonLinks {

  /** What this reader may do with the person. */
  List<MenuItem> links(Actor actor, Community community, UUID personId);
}
